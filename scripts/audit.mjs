/**
 * Asks npm's registry whether anything in the tree of packages has a known fault, and fails where one is
 * moderate or worse. Where the registry cannot be asked it says that nothing was audited, and does not fail:
 * whoever is offline can check all the rest.
 */
import { spawnSync } from 'node:child_process';

const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { vulnerabilities, error, message } = answerIn(stdout);
if (!vulnerabilities) {
  const why = message ?? error?.summary ?? stderr.trim();
  console.warn(`audit: NOT DONE, npm's registry did not answer the question. ${why}`);
} else {
  const faults = Object.values(vulnerabilities).filter(
    ({ severity }) => !/^(info|low)$/.test(severity),
  );
  for (const { name, severity, range } of faults)
    console.error(`audit: ${name} ${range}: ${severity}`);
  console.log(`audit: ${faults.length} packages with a known fault, moderate or worse.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/**
 * @param {string} text
 * @returns {{ vulnerabilities?: Record<string, { name: string, severity: string, range: string }>,
 *   error?: { summary: string }, message?: string }}
 */
function answerIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
