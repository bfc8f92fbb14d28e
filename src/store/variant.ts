import type { ActivationId } from '../core/network.ts';
import { randomFrom } from '../core/random.ts';
import { chosenOf, type Model, outputLayer, trainedOf } from '../equations/network.ts';
import type { Trace } from '../equations/trace.ts';
import { gradientOf, quantityOf } from '../expr/alphabet.ts';
import type { Choices } from './choices.ts';
import { modelIn, valuesIn, withValues } from './derive.ts';
import type { Rows } from './own.ts';
import { wholeTraceIn } from './unseen.ts';

/** How often numbers are drawn anew that are of no use. */
const mostTries = 50;

/**
 * The choices with other numbers in the open chapter's network, of one decimal and none of them 0, and
 * for the same seed and number always the same. The learning rate stays.
 */
export function variantOf(choices: Choices, seed: number, number: number): Choices {
  const random = randomFrom(Math.imul(seed, 65_537) + number);
  let drawn = drawnFor(choices, random);
  for (let n = 0; n < mostTries && !isOfUse(drawn); n++) drawn = drawnFor(choices, random);
  return drawn;
}

function drawnFor(choices: Choices, random: () => number): Choices {
  const model = modelIn(choices);
  const values = { ...valuesIn(choices) };
  for (const name of chosenOf(model)) {
    const { kind } = quantityOf(name);
    if (kind === 'rate') continue;
    values[name] =
      kind === 'label' ? labels(values[name], model, random) : signed(values[name], random);
  }
  const numbers = { ...withValues(choices, values), situation: undefined };
  return { ...choices, numbers };
}

/** Numbers from −0.9 to 0.9 and none that is 0, in the same places. */
const signed = (rows: Rows, random: () => number): Rows =>
  rows.map((row) =>
    row.map(() => ((random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 9))) / 10),
  );

/** Labels that the output can come near: one 1 a row of a softmax, 0 or 1 of a sigmoid. */
function labels(rows: Rows, model: Model, random: () => number): Rows {
  const { width } = model.network.layers.at(-1)!;
  switch (outputLayer(model).activation satisfies ActivationId) {
    case 'softmax':
      return rows.map((row) => {
        const chosen = Math.floor(random() * width);
        return row.map((_, column) => Number(column === chosen));
      });
    case 'sigmoid':
      return rows.map((row) => row.map(() => Math.floor(random() * 2)));
    case 'relu':
    case 'softplus':
      return signed(rows, random).map((row) => row.map(Math.abs));
    case 'tanh':
    case 'leakyRelu':
    case 'identity':
      return signed(rows, random);
  }
}

/** Whether examples differ in their labels, every gradient has something in it, and no sum is near a corner. */
function isOfUse(choices: Choices): boolean {
  const model = modelIn(choices);
  const trace = wholeTraceIn(choices);
  const labelled = valuesIn(choices)['y'].slice(0, model.examples);
  return (
    (labelled.length === 1 || labelled.some((row) => String(row) !== String(labelled[0]))) &&
    model.layers.flatMap(trainedOf).every((of) => isSeen(gradientOf(of), trace)) &&
    model.layers.every(
      ({ activation, z }) =>
        (activation !== 'relu' && activation !== 'leakyRelu') ||
        trace[z]!.values.every((sum) => Math.abs(sum) > 0.01),
    )
  );
}

const isSeen = (gradient: string, trace: Trace): boolean =>
  trace[gradient]!.values.some((entry) => Math.abs(entry) > 0.001);
