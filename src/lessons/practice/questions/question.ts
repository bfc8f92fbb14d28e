import type { ComponentType } from 'react';
import type { Shape } from '../../../core/matrix.ts';
import type { Focus } from '../../../equations/line.ts';
import type { Model } from '../../../equations/network.ts';
import type { Scope } from '../../../expr/evaluate.ts';
import type { Expr } from '../../../expr/tree.ts';
import type { Step, Terms } from '../../step.ts';

/** What a question is asked about: a step, with the numbers of the moment. */
export interface Scene {
  readonly step: Step;
  readonly model: Model;
  readonly scope: Scope;
  readonly focus: Focus;
}

/** One of several answers, in words, as a formula or as a shape. */
export interface Choice {
  readonly says: string | Expr | Shape;
  readonly isRight: boolean;
}

/** A number between two others, and how far apart the guesses are that can be made. */
export interface Amount {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** What stands before an answer for a reader to commit to, and then why it is so. */
export interface Question {
  readonly Ask: ComponentType<Terms>;
  readonly answer: readonly Choice[] | Amount;
  readonly Why: ComponentType<Terms>;
}

/** A question about a scene; nothing where its numbers, or sizes, leave nothing to be asked. */
export type Asking = (scene: Scene) => Question | undefined;
