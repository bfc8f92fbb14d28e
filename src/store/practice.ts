/** What readers can do by themselves, by the names that it has in links. */
export const exerciseIds = ['write', 'derive', 'build', 'find', 'bring'] as const;
export type ExerciseId = (typeof exerciseIds)[number];

/** The exercise that is open. */
export interface Practice {
  readonly exercise: ExerciseId;
  /** What it is drawn from, 1 to `mostSeeds`: the same for the same seed. 0 where nothing is drawn. */
  readonly seed: number;
  /** The lines of a derivation that a link has brought, until the reader goes on with them or with others. */
  readonly lines?: readonly string[];
  /** Whether a link has opened it. */
  readonly isLinked?: boolean;
}

export const mostSeeds = 9999;
