import { objectives } from './loss.ts';
import { at, type Matrix } from './matrix.ts';
import { factorOf, type Network } from './network.ts';

/**
 * Each example's share of the loss, what its outputs add to it: they add up to L.
 * `labels`, `sums` (the z of the last layer) and `yHat` are examples × outputs, row after row.
 */
export function lossByExample(
  network: Network,
  labels: Float64Array,
  sums: Float64Array,
  yHat: Float64Array,
): Float64Array {
  const outputs = network.layers[network.layers.length - 1].width;
  const { addUp } = objectives[network.objective.loss];
  const factor = factorOf(network);
  return Float64Array.from({ length: labels.length / outputs }, (_, i) => {
    const from = i * outputs;
    return factor * addUp(labels, sums, yHat, outputs, from, from + outputs);
  });
}

/**
 * Each example's share of one entry of ∂L/∂W = inputᵀ·Δ, which is ∂Lᵢ/∂w = inputᵢ Δᵢ: they add up to
 * the entry. `input` is what comes into the layer and `delta` its Δ; `row` and `column` are the
 * weight's. Throws when that place is outside.
 */
export function gradientByExample(
  input: Matrix,
  delta: Matrix,
  row: number,
  column: number,
): Float64Array {
  return Float64Array.from(
    { length: input.rows },
    (_, i) => at(input, i, row) * at(delta, i, column),
  );
}
