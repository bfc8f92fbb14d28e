import type { ChapterId } from '../lessons/step.ts';
import type { Choices, Numbers, SituationId } from './choices.ts';

/** Numbers with which something can be seen. */
export interface Situation {
  readonly id: SituationId;
  readonly title: string;
  /** One sentence or two: what to look for. */
  readonly look: string;
  /** Where it can be seen; the first is opened from elsewhere. */
  readonly chapters: readonly ChapterId[];
  /** The numbers, in one of these chapters. */
  readonly numbers: (choices: Choices) => Numbers;
}
