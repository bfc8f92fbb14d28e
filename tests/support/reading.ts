import { expect } from 'vitest';
import type { Network } from '../../src/core/network.ts';
import { modelOf } from '../../src/equations/network.ts';
import type { Sizes } from '../../src/expr/alphabet.ts';
import type { NotationId } from '../../src/expr/notation/notation.ts';
import { readLine } from '../../src/expr/reading/read-line.ts';
import type { Expr } from '../../src/expr/tree.ts';

export const layer = { activation: 'sigmoid', bias: true } as const;
export const description: Network = {
  examples: 4,
  inputs: 3,
  objective: { loss: 'halfSquares', over: 'mean' },
  layers: [
    { ...layer, width: 4 },
    { ...layer, width: 2 },
  ],
};
/** As many nodes as examples, and biases. */
export const square = modelOf(description);

interface Reading {
  readonly sizes?: Sizes;
  readonly notation?: NotationId;
}

/** Fails where a line is not read as a right side, and as what that is claimed to be. */
export function expectRead(
  text: string,
  right: Expr,
  { left, sizes = square, notation = 'blog' }: Reading & { readonly left?: Expr } = {},
) {
  expect(readLine(text, sizes, notation), text).toEqual({
    kind: 'read',
    ...(left && { left }),
    right,
  });
}

/** The text with the place marked that cannot be read, and why. */
export function refused(
  text: string,
  { sizes = square, notation = 'blog' }: Reading = {},
): [string, string] {
  const read = readLine(text, sizes, notation);
  if (read.kind !== 'unread') return expect.fail(`${text} was read`);
  const { at, length, message } = read;
  return [
    `${text.slice(0, at)}«${text.slice(at, at + length)}»${text.slice(at + length)}`,
    message,
  ];
}
