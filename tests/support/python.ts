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

/** A Python that has NumPy, where there is one. */
export const python = ['python3', '/usr/bin/python3', 'python'].find(
  (command) => spawnSync(command, ['-c', 'import numpy']).status === 0,
);

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

/** Runs all jobs in one process, each with names of its own. */
export function runPython(jobs: readonly Job[]): Result[] {
  const { status, stdout, stderr } = spawnSync(python!, ['-c', runner], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`Python failed: ${stderr}`);
  return JSON.parse(stdout) as Result[];
}
