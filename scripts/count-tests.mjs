/**
 * What all suites ended with: every failure once more, after all else that they printed, and one
 * closing line. It is counted from the runners' own reports and not from their output. A file that
 * breaks before its first test counts as a failure, and so does a suite that left no report.
 */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** @param {any} report of vitest */
const vitests = (report) => ({
  passed: report.numPassedTests,
  skipped: report.numPendingTests + report.numTodoTests,
  failures: report.testResults.flatMap(failuresOfFile),
});

const suites = [
  read('vitest', vitests),
  read('engines', vitests),
  read('playwright', ({ stats, suites: files, errors }) => ({
    passed: stats.expected + stats.flaky,
    skipped: stats.skipped,
    failures: [
      ...files.flatMap(failuresOfSuite),
      ...errors.map((/** @type {any} */ { message }) => message),
    ],
  })),
];

const failures = suites.flatMap((suite) => suite.failures);
for (const failure of failures) console.log(`\nFailed: ${stripVTControlCharacters(failure)}\n`);

/** @param {'passed' | 'skipped'} kind */
const total = (kind) => suites.reduce((sum, suite) => sum + suite[kind], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
console.log(`${total('passed')} passed, ${failures.length} failed${skipped}`);
process.exitCode = failures.length > 0 ? 1 : 0;

/**
 * @param {any} file of vitest's report
 * @returns {string[]}
 */
function failuresOfFile({ name, status, message, assertionResults }) {
  if (status === 'failed' && assertionResults.length === 0) return [`${name}\n${message}`];
  return assertionResults
    .filter((/** @type {any} */ test) => test.status === 'failed')
    .map(
      (/** @type {any} */ test) => `${name}\n${test.fullName}\n${test.failureMessages.join('\n')}`,
    );
}

/**
 * @param {any} suite of playwright's report: a file, or a group of tests in it
 * @returns {string[]}
 */
function failuresOfSuite({ suites: groups = [], specs }) {
  const failed = specs.filter((/** @type {any} */ spec) => !spec.ok);
  return [
    ...failed.map((/** @type {any} */ { file, line, title, tests }) => {
      const results = tests.flatMap((/** @type {any} */ test) => test.results);
      const messages = results.map((/** @type {any} */ { error }) => error?.message ?? '');
      return `${file}:${line}\n${title}\n${messages.join('\n')}`;
    }),
    ...groups.flatMap(failuresOfSuite),
  ];
}

/**
 * @param {string} runner
 * @param {(report: any) => { passed: number, skipped: number, failures: string[] }} suiteOf
 */
function read(runner, suiteOf) {
  try {
    return suiteOf(JSON.parse(readFileSync(`.cache/reports/${runner}.json`, 'utf8')));
  } catch (error) {
    return { passed: 0, skipped: 0, failures: [`${runner} left no report: ${String(error)}`] };
  }
}
