import type { Model } from '../equations/network.ts';
import { scopeOf } from '../equations/trace.ts';
import type { Scope } from '../expr/evaluate.ts';
import type { Choices } from './choices.ts';
import { modelIn } from './derive.ts';
import { wholeTraceIn } from './unseen.ts';

/** What readers can do by themselves, by the names that it has in links. */
export const exerciseIds = ['write', 'derive', 'build', 'find', 'bring'] as const;
export type ExerciseId = (typeof exerciseIds)[number];

/** The exercise that is open. */
export interface Practice {
  readonly exercise: ExerciseId;
  /** What it is drawn from, 1 to `mostSeeds`: the same for the same seed. 0 where nothing is drawn. */
  readonly seed: number;
}

export const mostSeeds = 9999;

/** The open chapter's network as an exercise takes it: with no rule broken, and nothing covered. */
export function soundIn(choices: Choices): { readonly model: Model; readonly scope: Scope } {
  const sound = { ...choices, broken: null, brokenIn: null };
  const model = modelIn(sound);
  return { model, scope: scopeOf(wholeTraceIn(sound), model) };
}
