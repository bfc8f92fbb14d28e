/**
 * Runs every bench/*.bench.ts in turn. Each is bundled first, because Node 20 does not read
 * TypeScript and because a bundle is what readers run; and each has a process of its own, so that
 * none is measured on an engine warmed by another. It runs from the project's folder, and the bundle
 * lies elsewhere: a path in a benchmark is relative to the project, not to its file.
 *
 * `node scripts/bench.mjs page --quick` runs those with `page` in their name, and hands on the rest:
 * `--write` puts the figures into docs/PERFORMANCE.md.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { build } from 'vite';

const [wanted = '', ...options] = process.argv.slice(2);
const names = readdirSync('bench')
  .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  .toSorted();
if (names.length === 0) throw new Error(`No file in bench/ has a name with "${wanted}".`);

for (const name of names) {
  console.log(`\n${name}`);
  const built = name.replace(/\.ts$/, '.mjs');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: `bench/${name}`,
      target: 'es2022',
      outDir: '.cache/bench',
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: built } },
    },
  });
  // --expose-gc, for those that count allocated bytes.
  const args = ['--expose-gc', `.cache/bench/${built}`, ...options];
  if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}
