import { expect, test } from 'vitest';
import { definition } from '../../src/equations/definitions.ts';
import { modelOf } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';

const network = series(4, 3, 2, 1);
const right = modelOf(network);

test.each([1, 2, 3])(
  'a rule that is broken in layer %i alone leaves the other layers right',
  (number) => {
    const broken = modelOf(network, { broken: 'slope', brokenIn: number });
    for (const { delta, number: of } of right.layers) {
      const same =
        JSON.stringify(definition(delta, broken)) === JSON.stringify(definition(delta, right));
      expect(same, delta).toBe(of !== number);
    }
  },
);

test('a rule that is broken without a word on where is broken in every layer', () => {
  const broken = modelOf(network, { broken: 'slope' });
  for (const { delta } of right.layers) {
    expect(definition(delta, broken)).not.toEqual(definition(delta, right));
  }
});
