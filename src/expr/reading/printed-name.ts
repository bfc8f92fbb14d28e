import {
  gradientOf,
  isWeights,
  type Name,
  quantityOf,
  type Sizes,
  updatedOf,
} from '../alphabet.ts';
import { nameTyped } from './names.ts';

/** What programs call quantities, besides what formulas are typed with. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    X: ['input', 'inputs', 'data'],
    y: ['target', 'targets', 'label', 'labels', 't', 'y_true', 'ytrue'],
    yHat: [
      'pred',
      'preds',
      'prediction',
      'predictions',
      'y_pred',
      'ypred',
      'out',
      'output',
      'o',
      'probs',
    ],
    W: ['weight', 'weights'],
    b: ['bias'],
    l: ['h', 'H', 'hidden', 'act'],
    delta: ['dz', 'dZ', 'error_signal'],
    L: ['cost', 'J', 'E'],
    rate: ['learning_rate', 'eta', 'η'],
  }).flatMap(([stem, printed]) => printed.map((each) => [each, stem] as const)),
);

/** What a program calls the derivative of the loss by something. */
const gradient =
  /^(?:grad(?:ient|s)?[ _]?(?:of[ _])?|nabla_|∇|[d∂]L ?[/_]? ?[d∂])(?<before>.+)$|^(?<after>.+)[._]grad(?:ient)?$/u;
const updated =
  /^(?:new|updated)[ _](?<before>.+)$|^(?<after>.+?)(?:[_ ](?:new|updated|after)|New)$/u;
/** What is called on a tensor before it is printed, or stands before its name. */
const around =
  /^(?:self|net|model|params|grads)[._]|\.(?:data|T|detach|numpy|tolist|item|clone|cpu|value)(?:\(\))?$/;

/**
 * The quantity that a program means by a name it prints, `W1.grad`, `dL/dW1`, `y_pred` or `l1_delta`, as
 * people write formulas or programs; none where the network has no such quantity, or where it does not
 * say which layer's.
 */
export function printedName(printed: string, sizes: Sizes): Name | undefined {
  const word = bare(printed);
  const ofGradient = gradient.exec(word)?.groups;
  if (ofGradient) return gradientBy(plainName(ofGradient['before'] ?? ofGradient['after'], sizes));
  const ofUpdated = updated.exec(word)?.groups;
  if (ofUpdated) return updatedFrom(plainName(ofUpdated['before'] ?? ofUpdated['after'], sizes));
  return plainName(word, sizes);
}

/** The name without what is around it, and with its layer in plain digits. */
function bare(printed: string): string {
  let word = printed
    .trim()
    .normalize('NFD')
    .replaceAll(/[₀-₉]/gu, (digit) => String(digit.codePointAt(0)! - '₀'.codePointAt(0)!));
  while (around.test(word)) word = word.replace(around, '');
  return word;
}

function plainName(word: string, sizes: Sizes): Name | undefined {
  // The error signal of a layer is called after its output, too: l1_delta, delta_l1.
  const delta = /^(?:[la](?<of>\d)_delta|delta[_ ][la](?<own>\d))$/.exec(word)?.groups;
  if (delta) return nameTyped(`delta${delta['of'] ?? delta['own']}`, '', sizes);
  // Weights are counted from 0 there, as layers are: what comes in is layer 0.
  const synapse = /^syn(?<number>\d)$/.exec(word)?.groups;
  if (synapse) return numbered('W', `${Number(synapse['number']) + 1}`, sizes);
  if (/^[lah]0$/i.test(word)) return 'X';
  const groups = /^(?<stem>.*?\D)[_ ]?(?<number>\d*)$/u.exec(word)?.groups;
  if (!groups) return undefined;
  return numbered(aliases.get(groups['stem']) ?? groups['stem'], groups['number'], sizes);
}

/** A name with its layer apart; where a network has one such layer, its number may be there or not. */
function numbered(stem: string, number: string, sizes: Sizes): Name | undefined {
  const depth = sizes.widths.length;
  const isLone = depth === 1 || (depth === 2 && /^[laA]$/.test(stem));
  return (
    nameTyped(stem, number, sizes) ??
    (isLone && number === '' ? nameTyped(`${stem}1`, '', sizes) : undefined) ??
    (depth === 1 && number === '1' ? nameTyped(stem, '', sizes) : undefined)
  );
}

/** The derivative of the loss by a quantity, where that has a name: by a layer's sums it is its error signal. */
function gradientBy(of: Name | undefined): Name | undefined {
  if (of === undefined) return undefined;
  if (isWeights(of)) return gradientOf(of);
  const { kind, layer = 1 } = quantityOf(of);
  return kind === 'sum' ? `delta${layer}` : undefined;
}

function updatedFrom(of: Name | undefined): Name | undefined {
  return of !== undefined && (isWeights(of) || of === 'L') ? updatedOf(of) : undefined;
}
