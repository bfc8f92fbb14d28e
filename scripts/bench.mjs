/**
 * Runs every bench/*.bench.ts in turn.
 *
 * `node scripts/bench.mjs page --quick` runs those with `page` in their name, and hands on the rest:
 * `--write` puts the figures into docs/PERFORMANCE.md.
 */
import { readdirSync } from 'node:fs';
import { runBundled } from './run-bundled.mjs';

const [wanted = '', ...options] = process.argv.slice(2);
const names = readdirSync('bench')
  .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  .toSorted();
if (names.length === 0) throw new Error(`No file in bench/ has a name with "${wanted}".`);

for (const name of names) {
  console.log(`\n${name}`);
  if ((await runBundled(`bench/${name}`, options)) !== 0) process.exitCode = 1;
}
