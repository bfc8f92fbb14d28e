/**
 * One closing line for both suites, counted from the runners' own reports and not from their
 * output. A file that breaks before its first test counts as a failure, and so does a suite that
 * left no report.
 */
import { readFileSync } from 'node:fs';

const counts = [
  count('vitest', (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(broke).length,
    skipped: report.numPendingTests + report.numTodoTests,
  })),
  count('playwright', ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  })),
];

/** @param {'passed' | 'failed' | 'skipped'} kind */
const total = (kind) => counts.reduce((sum, suite) => sum + suite[kind], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** @param {{ status: string, assertionResults: unknown[] }} file */
function broke(file) {
  return file.status === 'failed' && file.assertionResults.length === 0;
}

/**
 * @param {string} runner
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} read
 */
function count(runner, read) {
  try {
    return read(JSON.parse(readFileSync(`.cache/reports/${runner}.json`, 'utf8')));
  } catch (error) {
    console.error(`No report from ${runner}: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
