import { at } from '../core/matrix.ts';
import { refOf } from '../expr/ref.ts';
import { focusIn, modelIn } from './derive.ts';
import { largest, type GradientsStore } from './store.ts';
import { wholeTraceIn } from './unseen.ts';

/**
 * Gives an action a preference in the state in focus, by the least change of its weights; those that the
 * state does not use stay, and so does all where the state is known by nothing but 0.
 */
export function setPreference(store: GradientsStore, action: number, preference: number): void {
  const choices = store.getState();
  const { example: state } = focusIn(choices);
  const { inputs, layers } = modelIn(choices);
  const [{ weights, z }] = layers;
  const trace = wholeTraceIn(choices);
  const x = Array.from({ length: inputs }, (_, n) => at(trace['X']!, state, n));
  const length = x.reduce((sum, value) => sum + value * value, 0);
  if (length === 0) return;
  const by = (preference - at(trace[z]!, state, action)) / length;
  choices.setCells(
    x.flatMap((value, row) => {
      const weight = at(trace[weights]!, row, action) + by * value;
      const within = Math.min(Math.max(weight, -largest), largest);
      return value === 0 ? [] : [[refOf(weights, row, action), Number(within.toFixed(6))] as const];
    }),
  );
}

/** The least and the most that an action can be dragged to: at 0 and 1 its preference would be endless. */
const [least, most] = [0.001, 0.999];

/**
 * The preference with which an action of the state in focus has a probability, all other preferences as
 * they are: θₖ = ln p/(1 − p) + ln Σ e^θ of the others.
 */
export function preferenceFor(store: GradientsStore, action: number, probability: number): number {
  const choices = store.getState();
  const { example: state } = focusIn(choices);
  const { widths, layers } = modelIn(choices);
  const theta = wholeTraceIn(choices)[layers[0].z]!;
  const others = Array.from({ length: widths[0] }, (_, k) => at(theta, state, k)).toSpliced(
    action,
    1,
  );
  const top = Math.max(...others);
  const rest = top + Math.log(others.reduce((sum, each) => sum + Math.exp(each - top), 0));
  const p = Math.min(Math.max(probability, least), most);
  return Math.log(p / (1 - p)) + rest;
}
