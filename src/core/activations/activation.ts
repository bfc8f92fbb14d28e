/**
 * An activation on a whole layer, in buffers, row after row, of so many numbers a row. Each has loops of
 * its own, so that the engine compiles one for each.
 */
export interface Activation {
  /** Writes l = act(z) into `l`. z and l are n × width. */
  readonly write: (z: Float64Array, l: Float64Array, width: number) => void;
  /**
   * Of the last layer, writes Δ = ∂L/∂ŷ∗act′(z) into `delta`, where ∂L/∂ŷ is `factor` times the
   * objective's slope `dLdyHat`. delta, y, ŷ and z are n × width. In one loop: on a network of the
   * page's size a second one is a good part of what it costs beside its exponentials.
   */
  readonly writeOutputDelta: (
    delta: Float64Array,
    y: Float64Array,
    yHat: Float64Array,
    dLdyHat: (y: number, yHat: number) => number,
    factor: number,
    z: Float64Array,
    width: number,
  ) => void;
  /** In `delta`, makes Δ = ∂L/∂z of ∂L/∂l. delta, z and l are n × width. */
  readonly applySlope: (
    delta: Float64Array,
    z: Float64Array,
    l: Float64Array,
    width: number,
  ) => void;
}

/** An activation of each number by itself. */
export interface ScalarActivation extends Activation {
  /** l = act(z). */
  readonly value: (z: number) => number;
  /** act′(z), the derivative of l with respect to z, from z and l = act(z). */
  readonly slope: (z: number, l: number) => number;
}
