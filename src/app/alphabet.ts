/** What the build chooses the glyphs of KaTeX's fonts by: run in Node, never by a browser. */
import { computedOf } from '../equations/definitions.ts';
import { chosenOf, type Model } from '../equations/network.ts';
import { type Name, shapeOf } from '../expr/alphabet.ts';
import {
  apply,
  elementwise,
  entry,
  expectation,
  fraction,
  grid,
  matrixProduct,
  minus,
  name,
  negate,
  number,
  ones,
  partial,
  plus,
  power,
  sum,
  times,
  transpose,
} from '../expr/build.ts';
import { functionIds } from '../expr/functions/functions.ts';
import { latex } from '../expr/latex.ts';
import { latexEquality } from '../expr/latex-line.ts';
import type { Notation } from '../expr/notation/notation.ts';
import { signLatex } from '../expr/notation/sign-latex.ts';
import { type Expr, type Index, indexOf, type IndexVariable } from '../expr/tree.ts';
import { numberText } from '../views/shared/number-text.ts';

/** LaTeX of all that a notation's formulas can be put together from: its symbols, and what joins them. */
export const alphabet = (notation: Notation, networks: readonly Model[]): string[] => [
  symbols(notation, networks).join(' '),
  ...joints(notation, networks[0]).flatMap((formula) => [
    `\\displaystyle ${formula}`,
    `\\textstyle ${formula}`,
  ]),
];

/** Every quantity of every network, whole and with each index that a row or a column can have. */
function symbols(notation: Notation, networks: readonly Model[]): string[] {
  const written = networks.flatMap((sizes) =>
    [...chosenOf(sizes), ...computedOf(sizes)].flatMap((name) => {
      const { rows, columns } = shapeOf(name, sizes);
      return [
        {},
        ...places(rows).flatMap((row) => [{ row }, { row, column: 0 }]),
        ...places(columns).map((column) => ({ row: 0, column })),
      ].map((place) => signLatex(notation.sign(name, place, sizes)));
    }),
  );
  return [...new Set(written)];
}

/** What a sum of the chapters runs over. */
const axes = ['example', 0, 1, 2, 3, 4] as const;
const indices: readonly IndexVariable[] = axes.map((axis) => indexOf(axis));
const places = (count: number): Index[] => [...Array(count).keys(), ...indices];

/** A formula of every kind; and what grows, such as brackets, around all that it can stand around. */
function joints(notation: Notation, sizes: Model): string[] {
  const printing = { notation, sizes, linked: false };
  const [L, y] = (['L', 'y'] satisfies Name[]).map(name);
  const half = fraction(number(1), number(2));
  const tall: Expr[] = [half, sum('example', y), ...heights.map((rows) => column(rows, half))];
  const low: Expr[] = [y, negate(y), ...heights.map((rows) => column(rows, y))];
  const formulas = [
    ...[...low, ...tall].flatMap((inside) => [apply('sigmoid', inside), power(plus(inside, y), 2)]),
    ...axes.flatMap((axis) => [sum(axis, y), ...(axis === 'example' ? [] : [sum(axis, y, true)])]),
    ...functionIds.map((id) => apply(id, y)),
    plus(y, minus(y, number(-1))),
    matrixProduct(transpose(y), y),
    ones('example', 'one'),
    elementwise(y, y),
    times(y, y),
    times(number(1), number(2)),
    fraction(number(1), plus(number(1), apply('exp', negate(y)))),
    partial(L, y),
    partial(apply('log', y), y),
    ...[half, y].map((inside) => expectation(1, entry('yHat', 0, 'k'), inside)),
  ];
  return [...formulas.map((formula) => latex(formula, printing)), latexEquality(L, y, printing)];
}

const heights = [1, 2, 3, 4];
const column = (rows: number, cell: Expr) => grid(Array.from({ length: rows }, () => [cell]));

/** Every glyph that a number can be written with. */
export const numberGlyphs =
  '0123456789' + numberText(-0.5) + numberText(Number.NaN) + numberText(Infinity);
