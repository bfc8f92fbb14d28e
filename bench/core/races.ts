/** What is measured: which work, how long, and within which budget. */
import type { Budget } from './report.ts';
import { tasks, twoHidden } from './tasks.ts';
import type { Rounds } from './timing.ts';
import { descentOf, landscapeOf, passOf, type Work } from './work.ts';

/** What src/core is called among the contestants. */
export const OURS = 'this core';

/** Some work, and how it is timed. */
export interface Race {
  readonly id: string;
  readonly work: Work;
  readonly rounds: Rounds;
  readonly unit: 'ns' | 'ms';
  /** Whether the first run is measured as well, each in a new process. */
  readonly firstTime: boolean;
  /** By the beginning of a contestant's name. */
  readonly budgets: Readonly<Record<string, Budget>>;
}

const MANY: Rounds = { rounds: 25, milliseconds: 25 };
/** For the largest network, of which some do only a few dozen passes a second. */
const FEW: Rounds = { rounds: 15, milliseconds: 30 };

const budgetsOfPass: Race['budgets'] = {
  C: { text: 'this core takes at most 3 times as long', of: 'ratio', least: 1 / 3 },
  'brain.js': { text: 'this core is at least 2 times as fast', of: 'ratio', least: 2 },
  'ml-matrix': { text: 'this core is at least 8 times as fast', of: 'ratio', least: 8 },
};
const budgetsOfWork: Race['budgets'] = {
  [OURS]: { text: 'at most 5 ms', of: 'median', most: 5 },
};

/** Of one forward and backward pass, and so of a step of descent. */
export const budgetOfBytes: Budget = { text: 'at most 16 bytes', of: 'median', most: 16 };

/** Every race, in the order of the tables. */
export const races: readonly Race[] = [
  ...tasks.map((task): Race => ({
    id: task.id,
    work: passOf(task),
    rounds: task.X.length < 1000 ? MANY : FEW,
    unit: 'ns',
    firstTime: false,
    budgets: task === twoHidden ? budgetsOfPass : {},
  })),
  ...[descentOf(twoHidden), landscapeOf(twoHidden)].map((work): Race => ({
    id: work.command,
    work,
    rounds: MANY,
    unit: 'ms',
    firstTime: true,
    budgets: budgetsOfWork,
  })),
];

/** The race of this id. Throws when there is none. */
export function raceOf(id: string): Race {
  const race = races.find((one) => one.id === id);
  if (race === undefined) {
    const ids = races.map((one) => one.id).join(', ');
    throw new Error(`raceOf: given "${id}", expected one of ${ids}`);
  }
  return race;
}
