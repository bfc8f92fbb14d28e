import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { build } from 'vite';

/**
 * Runs a TypeScript program in a process of its own, so that none is run on an engine warmed by another.
 * It is bundled first, because Node 20 does not read TypeScript and because a bundle is what readers run.
 * It runs from the project's folder, and the bundle lies elsewhere: a path in it is relative to the
 * project, not to its file. Gives back the program's exit code.
 *
 * @param {string} program its path
 * @param {readonly string[]} args
 */
export async function runBundled(program, args) {
  const outDir = '.cache/bundled';
  const built = basename(program).replace(/\.ts$/, '.mjs');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: program,
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: built } },
    },
  });
  // --expose-gc, for those that count allocated bytes.
  const all = ['--expose-gc', `${outDir}/${built}`, ...args];
  return spawnSync(process.execPath, all, { stdio: 'inherit' }).status;
}
