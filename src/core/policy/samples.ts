import { at, type Matrix, place } from '../matrix.ts';
import { randomFrom } from '../random.ts';
import { drawAction } from './draw-action.ts';
import { sampledGradient } from './sampled-gradient.ts';

/** Which number of a draw's term is looked at: that by the preference for an action, in a state. */
export interface Component {
  /** The state in which is drawn, a row of p, from 0. */
  readonly state: number;
  /** Whose preference the term is by, a column of p, from 0. */
  readonly component: number;
  readonly baseline: number;
}

/** What is drawn, and what one component of its term comes to; an entry a draw, the first one first. */
export interface Samples {
  readonly actions: Uint32Array;
  readonly terms: Float64Array;
  /** The mean of the terms up to and with this draw's. */
  readonly means: Float64Array;
}

/**
 * `count` draws in one state, from the numbers that `seed` gives: of more draws by the same seed the
 * first are these. `p` and the rewards `f` are states × actions. Throws when `count` is not 0, 1, 2 …,
 * or the state or the component is outside `p` or `f`.
 */
export function sample(
  p: Matrix,
  f: Matrix,
  of: Component,
  { seed, count }: { readonly seed: number; readonly count: number },
): Samples {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`sample: given ${count} draws, expected a whole number, 0 or more`);
  }
  const termOf = termsOf(p, f, of);
  const random = randomFrom(seed);
  const actions = new Uint32Array(count).map(() => drawAction(p, of.state, random));
  const terms = Float64Array.from(actions, (action) => termOf[action]);
  let total = 0;
  const means = terms.map((term, n) => (total += term) / (n + 1));
  return { actions, terms, means };
}

/** The exact mean of one draw's term, and its standard deviation: that of a mean of n is 1/√n of it. */
export interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

/** What `sample` would find of its component from endlessly many draws. Takes and throws what it does. */
export function momentsOf(p: Matrix, f: Matrix, of: Component): Moments {
  const terms = termsOf(p, f, of);
  const expectation = (value: (term: number) => number) =>
    terms.reduce((total, term, action) => total + at(p, of.state, action) * value(term), 0);
  const mean = expectation((term) => term);
  return { mean, deviation: Math.sqrt(expectation((term) => (term - mean) ** 2)) };
}

/** What the component of the term is for each action that may be drawn. */
export function termsOf(
  p: Matrix,
  f: Matrix,
  { state, component, baseline }: Component,
): Float64Array {
  place('sample', p, state, component);
  return Float64Array.from({ length: p.columns }, (_, action) =>
    at(sampledGradient(p, f, { state, action }, baseline), 0, component),
  );
}
