import { spawnSync } from 'node:child_process';

/** A script, and the expressions to evaluate where it has run. */
export interface Job {
  readonly script: string;
  readonly expressions: readonly string[];
}

export interface Result {
  /** What the script printed. */
  readonly output: string;
  /** The value of each expression: a number, or an array a row. */
  readonly values: readonly (number | number[][])[];
}

/** A Python that has all of these modules, where there is one. */
export const pythonWith = (...modules: readonly string[]): string | undefined =>
  ['python3', '/usr/bin/python3', 'python'].find(
    (command) => spawnSync(command, ['-c', `import ${modules.join(', ')}`]).status === 0,
  );

/** A Python that has NumPy, where there is one. */
export const python = pythonWith('numpy');

if (!python) {
  console.log(
    'SKIPPED: no Python with NumPy was found (tried python3, /usr/bin/python3 and python)',
  );
}

/** Any warning is an error: an overflow that gives the right number is still not right. */
const runner = `
import contextlib, io, json, sys, warnings
import numpy as np
warnings.simplefilter("error")

def run(job):
    names, output = {}, io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(job["script"], names)
    def value(text):
        try:
            return np.asarray(eval(text, names)).tolist()
        except Exception as error:
            raise ValueError(f"{error!r} in {text}") from error
    return {"output": output.getvalue(), "values": [value(text) for text in job["expressions"]]}

json.dump([run(job) for job in json.load(sys.stdin)], sys.stdout)
`;

/** Runs all jobs in one process, each with names of its own; `command` has the modules that they import. */
export const runPython = (jobs: readonly Job[], command = python!): Result[] =>
  askPython(command, runner, jobs) as Result[];

/** What a program of Python's answers, JSON in and out. Throws what it wrote where it fails. */
export function askPython(command: string, program: string, input: unknown): unknown {
  const { status, stdout, stderr } = spawnSync(command, ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`Python failed: ${stderr}`);
  return JSON.parse(stdout);
}
