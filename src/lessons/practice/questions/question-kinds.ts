import { aboutOf } from '../../../equations/derivation.ts';
import type { Step } from '../../step.ts';

/** The kinds of steps before which something can be asked: their answers are not what one would think. */
const kinds = [
  'sums',
  'forward',
  'wanted',
  'paths',
  'loss-slope',
  'factors',
  'error',
  'errors',
  'entry',
  'entries',
  'examples',
  'product',
  'update',
  'expectation',
  'terms',
  'scores',
  'samples',
  'baseline',
  'best-baseline',
] as const;

export type QuestionKind = (typeof kinds)[number];

/** Whether something may be asked before a step's answer is seen. */
export const mayAsk = ({ about }: Step): boolean =>
  (kinds as readonly string[]).includes(aboutOf(about).kind);
