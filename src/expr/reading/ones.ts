import { type Axis, sizeOf, type Sizes } from '../alphabet.ts';
import { ones } from '../build.ts';
import { children } from '../children.ts';
import { rewrite } from '../rewrite.ts';
import { shapeIn } from '../shape.ts';
import type { Expr, Ones } from '../tree.ts';

/** So many ways of placing the ones of a line are tried, and no more. */
const mostTried = 400;

/** One for each example. */
export const columnOfOnes = ones('example', 'one');

/** Ones as they are written, by how many there are. Throws nothing: a size that no axis has is examples. */
export const onesOfSize = (rows: number, columns: number, sizes: Sizes): Expr =>
  ones(axesOfSize(rows, sizes)[0] ?? 'example', axesOfSize(columns, sizes)[0] ?? 'one');

/**
 * The line with each of its matrices of ones along the axes that fit what stands beside it. How many
 * ones there are may be the number of examples and of units alike, and only what they are multiplied
 * with tells which: in a network where no two axes are of one size, one choice has shapes that meet.
 */
export function withOnesPlaced(expr: Expr, sizes: Sizes): Expr {
  const found = onesIn(expr);
  const apart = allApart(sizes);
  const choices = found.map((each) => choicesOf(each, sizes));
  const count = choices.reduce((product, { length }) => product * length, 1);
  for (let n = 0; n < Math.min(count, mostTried); n++) {
    const placed = placedBy(expr, choices, n);
    if (shapeIn(placed, apart)) return placed;
  }
  return expr;
}

function placedBy(expr: Expr, choices: readonly (readonly Ones[])[], n: number): Expr {
  let rest = n;
  let which = 0;
  return rewrite(expr, (part) => {
    if (part.kind !== 'ones') return undefined;
    const options = choices[which++];
    const chosen = options[rest % options.length];
    rest = Math.floor(rest / options.length);
    return chosen;
  });
}

const onesIn = (expr: Expr): Ones[] =>
  expr.kind === 'ones' ? [expr] : children(expr).flatMap(onesIn);

/** The axes that so many ones may be along; those that are usual first. */
function axesOfSize(size: number, sizes: Sizes): Axis[] {
  const layers = sizes.widths.map((_, n) => n + 1).toReversed();
  const axes: Axis[] = ['example', ...layers, 0];
  return [
    ...(size === 1 ? ['one' as const] : []),
    ...axes.filter((axis) => sizeOf(axis, sizes) === size),
  ];
}

function choicesOf({ rows, columns }: Ones, sizes: Sizes): Ones[] {
  const [down, across] = [rows, columns].map((axis) => axesOfSize(sizeOf(axis, sizes), sizes));
  return across.flatMap((column) =>
    down.map((row): Ones => ({ kind: 'ones', rows: row, columns: column })),
  );
}

/** Sizes of which no two are the same. */
const allApart = ({ widths, biased }: Sizes): Sizes => ({
  examples: 1001,
  inputs: 1002,
  widths: widths.map((_, n) => 1003 + n),
  biased,
});
