import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivationOf } from '../../../src/equations/derivation.ts';
import { judge } from '../../../src/equations/judging/judge.ts';
import type { Line } from '../../../src/equations/line.ts';
import { modelOf } from '../../../src/equations/network.ts';
import { anyNetworks } from '../../support/any-network.ts';
import { chapters } from '../../support/chapters.ts';
import { equalForms } from '../../support/equal-forms.ts';
import { focusesOf, type Network, oneNetwork } from '../../support/networks.ts';

/** Every line of a network's derivation, about what is last of everything. */
function linesOf({ sizes }: Network): Line[] {
  const focus = focusesOf(sizes).at(-1)!;
  return derivationOf(sizes).flatMap(({ lines, product }) => [
    ...lines(sizes, focus),
    ...product(sizes, focus),
  ]);
}

/** The networks of the chapters, each with numbers. */
const networksOfChapters = chapters.flatMap((chapter) =>
  [1, 3].map((nodes) => oneNetwork(modelOf(chapter.network(nodes)))),
);

function expectAllRight(network: Network) {
  const { sizes, scope } = network;
  for (const line of linesOf(network)) {
    expect(judge(line, line, scope, sizes), line.id).toEqual({ kind: 'right' });
    for (const [way, form] of Object.entries(equalForms)) {
      const right = form(line.right, sizes);
      expect(judge({ right }, line, scope, sizes), `${line.id}, ${way}`).toEqual({ kind: 'right' });
    }
  }
}

describe('a right line is right, whatever its form', () => {
  test('in every chapter', () => {
    for (const network of networksOfChapters) expectAllRight(network);
  });

  test('in any network', () => {
    fc.assert(fc.property(anyNetworks, expectAllRight), { numRuns: 8 });
  });
});
