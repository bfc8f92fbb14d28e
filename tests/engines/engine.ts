import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser that is driven: it is sent WebDriver's commands, and is gone once it is closed. */
export interface Driven {
  /** As it names itself, with its version. */
  readonly name: string;
  /** Sends a command by WebDriver's name for it. Throws what the browser says against it. */
  readonly send: (command: string, parameters?: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** A kind of browser, which may be on this machine or not. */
export interface Engine {
  readonly name: string;
  /** What is not here of what it needs, in words for who would install it; nothing when all is. */
  readonly missing: () => string | undefined;
  readonly start: () => Promise<Driven>;
}

/** Where the first of some programs is that is here. */
export const programPath = (...programs: readonly string[]): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
    .flatMap((folder) => programs.map((program) => join(folder, program)))
    .find((path) => existsSync(path));

/** A folder of its own for a browser to keep things in. */
export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'gradients-engine-'));

/** Starts a program that does not outlive this one. */
export function startProgram(path: string, args: readonly string[], options: SpawnOptions) {
  const child = spawn(path, args, options);
  process.once('exit', () => child.kill());
  return child;
}

/** Stops a program, and waits until it is gone. */
export async function stopProgram(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}

/**
 * Asks again and again until there is an answer.
 * @param what in words, for the message
 * @param within milliseconds; after them it throws
 */
export async function until<T>(ask: () => T | Promise<T>, what: string, within = 30_000) {
  for (const end = Date.now() + within; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, false | null | undefined | void>;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Waited ${within / 1000} s for ${what}.`);
}
