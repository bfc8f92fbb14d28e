import type { ReactNode } from 'react';
import type { ActivationId } from '../../core/network.ts';
import type { Told } from '../step.ts';
import { activationName, type Scene } from './scene.ts';

/** How the slope of an activation is found: by lines that follow the words or, where none do, by the words. */
export const slopeAside = ({ layer }: Scene): Told['aside'] =>
  layer.activation === 'identity'
    ? undefined
    : {
        title: `Where the slope of ${activationName[layer.activation]} comes from`,
        Prose: ({ Q }) => (
          <p>
            {slopeWords[layer.activation]?.(<Q of={layer.output} focused />) ?? (
              <>
                Write out what <Q of={layer.output} focused /> is, and differentiate it by its sum.
              </>
            )}
          </p>
        ),
      };

/** Where a slope is not found by lines: how it is found. */
const slopeWords: Partial<Record<ActivationId, (output: ReactNode) => ReactNode>> = {
  relu: (output) => (
    <>
      Where the sum is above 0, {output} is the sum itself and grows just as fast: the slope is 1.
      Where it is below, {output} stays 0 whatever the sum does: the slope is 0. At 0 itself there
      is no one slope, and 0 is taken.
    </>
  ),
  leakyRelu: (output) => (
    <>
      Where the sum is above 0, {output} is the sum itself and grows just as fast: the slope is 1.
      Where it is below, {output} is a small share of the sum, and that share is the slope.
    </>
  ),
  softmax: (output) => (
    <>
      {output} is a fraction: e to its own sum, over the total of e to each sum. Where its own sum
      grows, what stands above the line grows as fast as it is large, which alone would be a slope
      of {output}. The total grows by as much, and that takes {output} times {output} away. Every
      other output has the same total and nothing new above it: it only loses, {output} times what
      it is itself.
    </>
  ),
};
