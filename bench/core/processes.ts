/**
 * New processes, for what must not be measured in one that has done something else before. They run
 * this script again, with a question as an argument, and print the answer.
 */
import { spawnSync } from 'node:child_process';

/** What can be asked, each of a process of its own. */
export type Question =
  /** The times of a race, among those of these names. */
  | { readonly kind: 'race'; readonly race: string; readonly names: readonly string[] }
  /** The time of the first run of a race's work by this core. */
  | { readonly kind: 'first'; readonly race: string }
  /** The bytes that this core allocates. */
  | { readonly kind: 'bytes' };

const option = '--measure=';

/** What this process was started to answer; nothing, if it is the first. */
export function question(): Question | undefined {
  const given = process.argv.find((argument) => argument.startsWith(option));
  return given === undefined ? undefined : (JSON.parse(given.slice(option.length)) as Question);
}

/** Answers the process that asked. */
export function answer(value: number[][]): void {
  console.log(JSON.stringify(value));
}

/** The answer of a new process: what `measure` gives there. */
export function ask(asked: Question): number[][] {
  const args = [...process.execArgv, process.argv[1], option + JSON.stringify(asked)];
  const { error, status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`measuring ${JSON.stringify(asked)} failed: ${stderr}`);
  return JSON.parse(stdout) as number[][];
}
