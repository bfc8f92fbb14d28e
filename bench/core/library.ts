/** A library of matrices or networks, as a candidate to be measured. */
import { inThisProcess, type Candidate, type Pass } from './contestant.ts';
import { requireOf, type Packages, type Require } from './install.ts';
import type { Task } from './tasks.ts';

/** How a library computes a forward and backward pass. */
export interface Recipe {
  readonly name: string;
  /** Its name and version come first. */
  readonly packages: Packages;
  /** See Contestant. */
  readonly tolerance: number;
  /** From the installed packages, and then from a task, its pass. */
  readonly from: (load: Require) => (task: Task) => Pass;
}

/** The candidate of a recipe. It has forward and backward passes only: no descent, no landscape. */
export function library({ name: plain, packages, tolerance, from }: Recipe): Candidate {
  const name = `${plain} ${Object.values(packages)[0]}`;
  const prepare = () => {
    const passOf = from(requireOf(plain, packages));
    return {
      name,
      versions: packages,
      contestant: ({ command, task }: { command: string; task: Task }) =>
        command === 'gradient' ? inThisProcess(name, tolerance, passOf(task)) : undefined,
    };
  };
  return { name, prepare };
}
