import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/equations/network.ts';
import { shapeOf } from '../../../src/expr/alphabet.ts';
import type { NotationId } from '../../../src/expr/notation/notation.ts';
import { notations, notationTitles } from '../../../src/expr/notation/notations.ts';
import { signLatex } from '../../../src/expr/notation/sign-latex.ts';
import { spokenCell, spokenName } from '../../../src/expr/notation/spoken.ts';
import { signText } from '../../../src/expr/notation/text.ts';
import { numpy } from '../../../src/expr/numpy.ts';
import type { Expr, Index } from '../../../src/expr/tree.ts';
import { allSizes, sizesText } from '../../support/networks.ts';
import { meaningsOf } from '../../support/read-latex.ts';

type Meaning = ReturnType<typeof meaningsOf>[number];

/** What a symbol means, as the cells it stands for: a row that is the whole means the whole. */
function cellsMeant({ name, row, column }: Meaning, sizes: Model): string {
  const { rows, columns } = shapeOf(name, sizes);
  const along = (index: Index | undefined, count: number): string =>
    index === undefined || count === 1 ? `all ${count}` : String(index);
  return `${name}: ${along(row, rows)}, ${along(column, columns)}`;
}

/** Fails where two meanings of a network are written the same. */
function expectUnambiguous(
  sizes: Model,
  write: (meaning: Meaning) => string,
  of = meaningsOf(sizes),
) {
  const meant = new Map<string, string>();
  for (const meaning of of) {
    const [text, cells] = [write(meaning), cellsMeant(meaning, sizes)];
    expect(meant.get(text) ?? cells, `${text} is both ${meant.get(text)} and ${cells}`).toBe(cells);
    meant.set(text, cells);
  }
}

const isCell = ({ row, column }: Meaning) => typeof row === 'number' && typeof column === 'number';

function exprOf({ name, row, column }: Meaning): Expr {
  if (row === undefined) return { kind: 'name', name };
  if (column === undefined) return { kind: 'row', name, row };
  return { kind: 'entry', name, row, column };
}

describe.each(allSizes.map((of) => [sizesText(of), of] as const))('with %s', (_, sizes) => {
  test.each(Object.values(notations))('no two quantities share a symbol in $id', (notation) => {
    expectUnambiguous(sizes, (each) => signLatex(notation.sign(each.name, each, sizes)));
    expectUnambiguous(sizes, (each) => signText(notation.sign(each.name, each, sizes)));
  });

  test('no two quantities share a NumPy name', () => {
    expectUnambiguous(sizes, (each) => numpy(exprOf(each), sizes));
  });

  test.each(Object.keys(notationTitles) as NotationId[])('no two cells sound alike in %s', (id) => {
    const cells = meaningsOf(sizes).filter(isCell);
    const spoken = ({ name, row, column }: Meaning) =>
      spokenCell(name, Number(row), Number(column), sizes, id);
    expectUnambiguous(sizes, spoken, cells);
    const names = [...new Set(cells.map(({ name }) => name))];
    expect(new Set(names.map((name) => spokenName(name, id, sizes))).size).toBe(names.length);
  });
});
