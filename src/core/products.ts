/** The matrix products of a layer of a plan, in the buffers that it has for them. */
interface Buffers {
  readonly incoming: number;
  readonly width: number;
  readonly input: Float64Array;
  readonly weights: Float64Array;
  readonly bias: Float64Array | undefined;
  readonly sums: Float64Array;
  readonly delta: Float64Array;
  readonly gradient: Float64Array;
}

/** z = input·W + 1·b */
export function writeSums({ input, weights, bias, sums, incoming, width }: Buffers): void {
  for (let row = 0, to = 0; row < input.length; row += incoming) {
    for (let j = 0; j < width; j++, to++) {
      let z = 0;
      for (let k = row, w = j; w < weights.length; k++, w += width) z += input[k] * weights[w];
      sums[to] = bias === undefined ? z : z + bias[j];
    }
  }
}

/** ∂L/∂input = Δ·Wᵀ, the derivative of the loss with respect to what comes in, into `slope`. */
export function writeIncomingSlope({ weights, delta, width }: Buffers, slope: Float64Array): void {
  for (let row = 0, to = 0; row < delta.length; row += width) {
    const end = row + width;
    for (let w = 0; w < weights.length; to++) {
      let dLdl = 0;
      for (let j = row; j < end; j++, w++) dLdl += delta[j] * weights[w];
      slope[to] = dLdl;
    }
  }
}

/** ∂L/∂W = inputᵀ·Δ */
export function writeGradient({ input, delta, gradient, incoming, width }: Buffers): void {
  for (let k = 0, to = 0; k < incoming; k++) {
    for (let j = 0; j < width; j++, to++) {
      let sum = 0;
      for (let x = k, d = j; d < delta.length; x += incoming, d += width)
        sum += input[x] * delta[d];
      gradient[to] = sum;
    }
  }
}

/** ∂L/∂b = 1ᵀ·Δ, into `biasGradient`. */
export function writeBiasGradient({ delta, width }: Buffers, biasGradient: Float64Array): void {
  for (let j = 0; j < width; j++) {
    let sum = 0;
    for (let d = j; d < delta.length; d += width) sum += delta[d];
    biasGradient[j] = sum;
  }
}
