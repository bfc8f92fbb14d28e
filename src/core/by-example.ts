import { at, type Matrix } from './matrix.ts';

/**
 * Each example's share of the loss, Lᵢ = Σ ½ (y − ŷ)² over the outputs of example i: they add up to L.
 * `labels` and `yHat` are n × outputs, row after row.
 */
export function lossByExample(
  labels: Float64Array,
  yHat: Float64Array,
  outputs: number,
): Float64Array {
  const shares = new Float64Array(labels.length / outputs);
  for (let i = 0; i < labels.length; i++) {
    const error = labels[i] - yHat[i];
    shares[Math.floor(i / outputs)] += 0.5 * error * error;
  }
  return shares;
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
