import { checkGradients } from '../../core/check.ts';
import { layersOf } from '../../equations/network.ts';
import type { Trace } from '../../equations/trace.ts';
import type { Gradient, Sizes } from '../../expr/names.ts';
import { type Ref, refsOf } from '../../expr/ref.ts';

/** One entry of a gradient, beside the same by central difference. */
export interface CheckedEntry {
  readonly ref: Ref;
  readonly entry: number;
  readonly difference: number;
  readonly error: number;
  /** What the difference may itself be off by. An entry agrees when its error is at most this. */
  readonly tolerance: number;
  readonly agrees: boolean;
}

/** A gradient matrix, entry by entry. */
export interface CheckedMatrix {
  readonly gradient: Gradient;
  readonly entries: readonly CheckedEntry[];
}

/** Every gradient of the network held against central differences: worked out once for a trace. */
export function checksOf(trace: Trace, sizes: Sizes): readonly CheckedMatrix[] {
  const known = checks.get(trace) ?? computed(trace, sizes);
  checks.set(trace, known);
  return known;
}
const checks = new WeakMap<Trace, readonly CheckedMatrix[]>();

function computed(trace: Trace, sizes: Sizes): CheckedMatrix[] {
  const layers = layersOf(sizes);
  const weights = layers.map((layer) => trace[layer.weights]!);
  const gradients = layers.map(({ gradient }) => trace[gradient]!);
  return checkGradients(trace.X!, trace.y!, weights, gradients).map(
    ({ differences, errors, tolerances }, layer) => ({
      gradient: layers[layer].gradient,
      entries: refsOf(layers[layer].gradient, sizes).map((ref, n) => ({
        ref,
        entry: gradients[layer].values[n],
        difference: differences.values[n],
        error: errors.values[n],
        tolerance: tolerances.values[n],
        agrees: errors.values[n] <= tolerances.values[n],
      })),
    }),
  );
}

/** What all the checks come to: how many entries there are, how many disagree, and the largest error. */
export function verdictOf(matrices: readonly CheckedMatrix[]) {
  const entries = matrices.flatMap((matrix) => matrix.entries);
  return {
    entries: entries.length,
    wrong: entries.filter(({ agrees }) => !agrees).length,
    error: Math.max(...entries.map(({ error }) => error)),
    tolerance: Math.max(...entries.map(({ tolerance }) => tolerance)),
  };
}
