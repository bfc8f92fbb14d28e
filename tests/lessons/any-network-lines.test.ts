import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyNetwork } from '../../src/lessons/any-network/chapter.ts';
import { modelOf } from '../../src/equations/network.ts';
import { latexEquality } from '../../src/expr/latex-line.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { descriptions } from '../support/any-network.ts';
import { focusesOf } from '../support/networks.ts';

test('no step says the same line twice', () => {
  fc.assert(
    fc.property(descriptions, fc.nat(), (network, pick) => {
      const model = modelOf(network);
      const focuses = focusesOf(model);
      const focus = focuses[pick % focuses.length];
      const printing = { notation: blog, sizes: model, linked: false };
      for (const { about, lines } of anyNetwork.steps(network)) {
        const said = lines(model, focus).map(({ left, right }) =>
          latexEquality(left, right, printing),
        );
        expect(said, about).toEqual([...new Set(said)]);
      }
    }),
    { numRuns: 200 },
  );
});
