import { checkGradients, type MatrixCheck, type Verdict } from '../../core/check.ts';
import { parametersIn, type Trace } from '../../equations/trace.ts';
import type { Model } from '../../equations/network.ts';
import { gradientOf, type Name } from '../../expr/alphabet.ts';
import { type Ref, refsOf } from '../../expr/ref.ts';

/** One entry of a gradient, beside the same by central difference. */
export interface CheckedEntry {
  readonly ref: Ref;
  readonly entry: number;
  readonly difference: number;
  readonly error: number;
  /** What the difference may itself be off by. An entry agrees when its error is at most this. */
  readonly tolerance: number;
  readonly verdict: Verdict;
}

/** A gradient matrix, entry by entry. */
export interface CheckedMatrix {
  readonly gradient: Name;
  readonly entries: readonly CheckedEntry[];
}

/** Every gradient of the network held against central differences: worked out once for a trace. */
export function checksOf(trace: Trace, model: Model): readonly CheckedMatrix[] {
  const found = known.get(trace) ?? computed(trace, model);
  known.set(trace, found);
  return found;
}
const known = new WeakMap<Trace, readonly CheckedMatrix[]>();

function computed(trace: Trace, model: Model): CheckedMatrix[] {
  const { network, layers } = model;
  const checks = checkGradients(network, trace.X!, trace.y!, parametersIn(trace, model), {
    gradients: layers.map(({ weights }) => trace[gradientOf(weights)]!),
    biasGradients: layers.map(({ bias }) => (bias ? trace[gradientOf(bias)] : undefined)),
  });
  return layers.flatMap(({ weights, bias }, layer) => {
    const { weights: ofWeights, bias: ofBias } = checks[layer];
    return [
      checkedMatrix(gradientOf(weights), ofWeights, trace, model),
      ...(bias && ofBias ? [checkedMatrix(gradientOf(bias), ofBias, trace, model)] : []),
    ];
  });
}

const checkedMatrix = (
  gradient: Name,
  { differences, errors, tolerances, verdicts }: MatrixCheck,
  trace: Trace,
  model: Model,
): CheckedMatrix => ({
  gradient,
  entries: refsOf(gradient, model).map((ref, n) => ({
    ref,
    entry: trace[gradient]!.values[n],
    difference: differences.values[n],
    error: errors.values[n],
    tolerance: tolerances.values[n],
    verdict: verdicts[n],
  })),
});

/** What all the checks come to: how many entries there are, how many disagree, and the largest error. */
export function verdictOf(matrices: readonly CheckedMatrix[]) {
  const entries = matrices.flatMap((matrix) => matrix.entries);
  return {
    entries: entries.length,
    wrong: entries.filter(({ verdict }) => verdict === 'differs').length,
    error: Math.max(...entries.map(({ error }) => error)),
    tolerance: Math.max(...entries.map(({ tolerance }) => tolerance)),
  };
}
