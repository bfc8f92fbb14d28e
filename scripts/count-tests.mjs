/**
 * One closing line for both suites, counted from the runners' own reports and not from their
 * output. A suite whose report is missing, or that failed outside any test, counts as a failure.
 */
import { readFileSync } from 'node:fs';

const counts = [
  count('vitest', (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    ok: report.success,
  })),
  count('playwright', ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    ok: errors.length === 0,
  })),
];

/** @param {'passed' | 'failed' | 'skipped'} kind */
const total = (kind) => counts.reduce((sum, suite) => sum + suite[kind], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 ? 1 : 0;

/**
 * @param {string} runner
 * @param {(report: any) => { passed: number, failed: number, skipped: number, ok: boolean }} read
 */
function count(runner, read) {
  try {
    const { ok, ...suite } = read(
      JSON.parse(readFileSync(`.cache/reports/${runner}.json`, 'utf8')),
    );
    if (!ok && suite.failed === 0) return { ...suite, failed: 1 };
    return suite;
  } catch (error) {
    console.error(`No report from ${runner}: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
