/** A loss that is a sum over entries, one for each example and output. */
export interface Objective {
  /** What one entry adds to the loss, from its label and its prediction. */
  readonly value: (y: number, yHat: number) => number;
  /** The derivative of that with respect to the prediction. */
  readonly slope: (y: number, yHat: number) => number;
  /**
   * The sum over the entries from `from` to before `to`, whole rows; y, z and ŷ are n × outputs, row
   * after row. From z where ŷ alone would be rounded to 0 or 1, whose logarithm says nothing.
   */
  readonly addUp: (
    y: Float64Array,
    z: Float64Array,
    yHat: Float64Array,
    outputs: number,
    from: number,
    to: number,
  ) => number;
  /**
   * Where the loss belongs to one output (`outputOfLoss`): writes Δ of the last layer, `factor` times
   * the derivative with respect to z, in which that output's slope cancels. All are n × outputs.
   */
  readonly writeDelta?: (
    delta: Float64Array,
    y: Float64Array,
    yHat: Float64Array,
    outputs: number,
    factor: number,
  ) => void;
}

/** ln p, and of a p that is rounded to 0 the logarithm of the smallest number above it. */
export const guardedLog = (p: number): number => Math.log(Math.max(p, Number.MIN_VALUE));
