import { gradientOf, hasQuantity, isName, type Name, type Sizes, updatedOf } from '../alphabet.ts';
import { name } from '../build.ts';
import { formulaText } from '../formula-text.ts';
import type { NotationId } from '../notation/notation.ts';
import { shortened } from './reading-error.ts';

/** Each word that is typed for a stem, with the stem. */
const byWord = (typed: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(typed).flatMap(([stem, words]) =>
    words.map((word): [string, string] => [word, stem]),
  );

/** What the letters of quantities stand for in their names, in all that people type for them. */
const stems: ReadonlyMap<string, string> = new Map(
  byWord({
    X: ['X', 'x'],
    y: ['y', 'Y'],
    yHat: ['y\u0302', 'Y\u0302', 'yhat', 'y_hat', 'yHat'],
    W: ['W', 'w'],
    b: ['b', 'B'],
    z: ['z', 'Z'],
    l: ['l', 'a', 'A'],
    delta: ['Δl', 'Δ', 'δ', 'D', 'd', 'delta', 'Delta'],
    L: ['L', 'loss'],
    rate: ['α', 'alpha', 'rate', 'lr'],
  }),
);

/** What they stand for where a network chooses actions. */
const stemsOfPolicy: ReadonlyMap<string, string> = new Map([
  ...stems,
  ...byWord({
    y: ['f', 'F', 'r', 'R'],
    yHat: ['p', 'P'],
    z: ['θ', 'theta'],
    delta: ['Δθ', 'dtheta'],
    L: ['E'],
    baseline: ['b', 'baseline'],
  }),
]);

/** Every quantity of a network of these sizes, in the order of the derivation. */
export function namesIn(sizes: Sizes): Name[] {
  const layers = sizes.widths.map((_, n) => n + 1);
  const numbers = layers.length === 1 ? [''] : layers;
  const trained = numbers.flatMap((n) => [`W${n}`, `b${n}`]);
  const outputs = numbers.map((n) => (n === numbers.at(-1) ? 'yHat' : `l${n}`));
  const all = [
    'X',
    'y',
    ...trained,
    'baseline',
    'rate',
    ...numbers.flatMap((n, place) => [`z${n}`, outputs[place]]),
    'L',
    ...layers.toReversed().map((n) => `delta${n}`),
    ...trained.map(gradientOf),
    ...trained.map(updatedOf),
    updatedOf('L'),
  ];
  return all.filter((name) => hasQuantity(name, sizes));
}

/**
 * The quantity that a word names as it is typed, W1, yhat, dW1, W1_new, Δ1 or D1, or with the number of
 * its layer apart. None where the network has no such quantity.
 */
export function nameTyped(word: string, layer: string, sizes: Sizes): Name | undefined {
  const name = nameAnywhere(word, layer, sizes);
  return name !== undefined && isName(name) && hasQuantity(name, sizes) ? name : undefined;
}

/** The name that a word would be in a network that has it. */
function nameAnywhere(word: string, layer: string, sizes: Sizes): Name | undefined {
  const groups =
    /(?<gradient>d(?=[WwbB]\d*$))?(?<stem>.*?)(?<tilde>\u0303)?(?<own>\d*)(?<updated>_new)?$/su.exec(
      word,
    )!.groups!;
  const stem = (sizes.policy ? stemsOfPolicy : stems).get(groups['stem']);
  if (stem === undefined || (groups['own'] && layer)) return undefined;
  const number = groups['own'] || layer;
  const ending = groups['tilde'] || groups['updated'] ? 'New' : '';
  const plain = `${stem}${number}`;
  // The last layer's output is the prediction, and the only layer's error signal is the first's.
  if (stem === 'l' && Number(number) === sizes.widths.length) return 'yHat';
  if (stem === 'delta' && sizes.widths.length === 1 && number === '') return 'delta1';
  return groups['gradient'] ? gradientOf(plain) : `${plain}${ending}`;
}

/** Why a word names nothing here, and what does, as it is written in a notation. */
export function unknownName(
  word: string,
  layer: string,
  sizes: Sizes,
  notation: NotationId,
): string {
  const typed = shortened(layer ? `${word}_${layer}` : word);
  const elsewhere = nameAnywhere(word, layer, sizes);
  const written = (of: Name) => formulaText(name(of), sizes, notation);
  const names = namesIn(sizes);
  const alike = names
    .filter((each) => each.replace(/\d+/, '') === elsewhere)
    .map(written)
    .toSorted();
  if (alike.length > 0) return `“${typed}” does not say which layer: ${alike.join(' or ')}`;
  const belongs =
    elsewhere !== undefined && isName(elsewhere)
      ? 'is a quantity of another network'
      : 'is no quantity of this network';
  return `“${typed}” ${belongs}; this one has ${names.map(written).join(', ')}`;
}
