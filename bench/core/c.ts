/** bench/core/core.c: compiled on the spot, and run once for each batch, so that it takes its turn. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Candidate, Contestant } from './contestant.ts';
import type { Task } from './tasks.ts';
import type { Work } from './work.ts';

const folder = '.cache/bench';
const program = resolve(folder, 'core');
const compiler = process.env.CC ?? 'gcc';
const name = `C, ${compiler} -O3`;

/** Float64, as we have it; the two libraries' exp may differ in the last digit. */
const tolerance = 1e-12;
/** After ten thousand steps, each from where the last one came to. */
const toleranceOfDescent = 1e-9;

/** bench/core/core.c as a candidate, which does every kind of work. */
export const c: Candidate = {
  name,
  prepare: () => ({ name, versions: { [compiler]: compile() }, contestant }),
};

/** Compiles bench/core/core.c and gives the compiler's version. Throws when there is no such compiler. */
function compile(): string {
  mkdirSync(folder, { recursive: true });
  const args = ['-O3', 'bench/core/core.c', '-o', program, '-lm'];
  const { error, status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (error) throw new Error(`${compiler} does not start: ${error.message}`);
  if (status !== 0) throw new Error(`${compiler} ${args.join(' ')}: ${stderr.trim()}`);
  return spawnSync(compiler, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0];
}

/** The compiled program, at this work. */
function contestant({ command, task, further }: Work): Contestant {
  const input = [...numbersOf(task), ...further].join(' ');
  const run = (passes: number) => {
    const { error, status, stderr, stdout } = spawnSync(program, [command, String(passes)], {
      input,
      encoding: 'utf8',
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`${program} ${command} ${passes}: ${stderr.trim()}`);
    const [time, result] = stdout.trim().split('\n');
    return { time: Number(time), result: result.trim().split(' ').map(Number) };
  };
  return {
    name,
    tolerance: command === 'descent' ? toleranceOfDescent : tolerance,
    result: () => run(1).result,
    time: (passes) => run(passes).time,
  };
}

/** The task as the program reads it. */
function numbersOf({ X, y, weights }: Task): number[] {
  const widths = weights.map((W) => W[0].length);
  return [X.length, X[0].length, widths.length, ...widths, ...[X, y, ...weights].flat(2)];
}
