import { aboutOf } from '../../../equations/derivation.ts';
import { errorFormula, gradientFormula } from './formula-questions.tsx';
import {
  allRaised,
  bestBaseline,
  drawnWay,
  expectedWay,
  meanOfDraws,
  otherAction,
  upWay,
} from './policy-questions.tsx';
import type { Asking, Question, Scene } from './question.ts';
import type { QuestionKind } from './question-kinds.ts';
import { gradientShape, sumsShape } from './shape-questions.tsx';
import {
  errorSize,
  lossSlope,
  lossWithSum,
  lossWithWeight,
  slopeAmount,
  updateSign,
} from './sign-questions.tsx';
import { indexPlaces, mostFromExample, pathCount, sumStays } from './sum-questions.tsx';

/** What is asked at the steps of each kind, in any chapter. */
const questions: Readonly<Record<QuestionKind, Asking>> = {
  sums: sumsShape,
  forward: sumsShape,
  wanted: gradientShape,
  paths: (scene) => pathCount(scene) ?? lossWithWeight(scene),
  'loss-slope': lossSlope,
  factors: (scene) => slopeAmount(scene) ?? lossWithSum(scene),
  error: (scene) => errorSize(scene) ?? lossWithSum(scene),
  errors: errorFormula,
  entry: (scene) => sumStays(scene) ?? lossWithWeight(scene),
  entries: (scene) => indexPlaces(scene) ?? sumStays(scene) ?? lossWithWeight(scene),
  examples: mostFromExample,
  product: gradientFormula,
  update: (scene) => (scene.model.policy ? upWay : updateSign)(scene),
  expectation: allRaised,
  terms: otherAction,
  scores: expectedWay,
  samples: drawnWay,
  baseline: meanOfDraws,
  'best-baseline': bestBaseline,
};

/** The question that stands before a step's answer; nothing where there is none for its numbers. */
export const questionOf = (scene: Scene): Question | undefined =>
  (questions as Readonly<Record<string, Asking | undefined>>)[aboutOf(scene.step.about).kind]?.(
    scene,
  );
