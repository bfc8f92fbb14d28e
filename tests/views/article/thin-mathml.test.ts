import { describe, expect, test } from 'vitest';
import { modelOf } from '../../../src/equations/network.ts';
import { notations } from '../../../src/expr/notation/notations.ts';
import { alphabet } from '../../../src/app/alphabet.ts';
import { thinned } from '../../../src/views/article/thin-mathml.ts';
import { draw } from '../../../src/views/derivation/katex.ts';
import { chapters } from '../../support/chapters.ts';

/** How many parts some elements have, which no other may be taken for. */
const parts: Readonly<Record<string, number>> = {
  msub: 2,
  msup: 2,
  msubsup: 3,
  mfrac: 2,
  mover: 2,
};

/** The elements that have a number of parts, each with how many it has; and what is read. */
function contents(mathml: string) {
  const open: { name: string; parts: number }[] = [];
  const counted: [name: string, parts: number][] = [];
  for (const [, closing, name] of mathml.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (!closing) {
      if (open.length > 0) open.at(-1)!.parts += 1;
      open.push({ name, parts: 0 });
      continue;
    }
    const ended = open.pop()!;
    expect(ended.name, mathml).toBe(name);
    if (name in parts) counted.push([name, ended.parts]);
  }
  expect(open, mathml).toEqual([]);
  return { counted, text: mathml.replaceAll(/<[^>]*>/g, '') };
}

describe.each(Object.values(notations))(
  'formulas of an article in the $id notation',
  (notation) => {
    const models = chapters.map(({ network }) => modelOf(network(2)));
    const formulas = alphabet(notation, models).map((latex) => draw(latex, 'mathml'));

    test('have the same symbols in the same places, in fewer words', () => {
      expect(formulas.length).toBeGreaterThan(20);
      for (const formula of formulas) {
        const thin = contents(thinned(formula));
        expect(thin).toEqual(contents(formula));
        for (const [name, count] of thin.counted) expect(count, name).toBe(parts[name]);
        expect(thinned(formula).length).toBeLessThan(formula.length);
      }
    });
  },
);

test('what is so already needs no word for it, and what stands alone in an exponent stays', () => {
  const cell =
    '<mtable><mtr><mtd><mstyle scriptlevel="0" displaystyle="false"><mn>1</mn></mstyle></mtd></mtr></mtable>';
  expect(thinned(`<math>${cell}</math>`)).toBe(
    '<math><mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable></math>',
  );
  const level = (style: string) => `<mstyle scriptlevel="0" displaystyle="true">${style}</mstyle>`;
  expect(thinned(`<math><mrow>${level('<mn>1</mn>')}</mrow></math>`)).toBe(
    '<math displaystyle="true"><mn>1</mn></math>',
  );
  const row = (style: string) => `<mtr><mtd>${style}</mtd></mtr>`;
  const table = (attributes: string, inner: string) =>
    `<math><mtable columnalign="right left"${attributes}>${inner}</mtable></math>`;
  expect(thinned(table('', row(level('<mn>1</mn>')) + row(cell)))).toBe(
    table(' displaystyle="true"', row('<mn>1</mn>') + row(cell.replaceAll(/<.?mstyle[^>]*>/g, ''))),
  );
  const part = `<mfrac><mn>1</mn>${level('<mn>2</mn>')}</mfrac>`;
  expect(thinned(`<math>${level('')}${part}</math>`)).toBe(`<math>${part}</math>`);
  const raised = '<math><msup><mrow></mrow><mn>2</mn></msup></math>';
  expect(thinned(raised)).toBe(raised);
  const gap = '<math><mrow><mn>1</mn><mspace width="1em"/></mrow></math><i>2</i>';
  expect(thinned(gap)).toBe(gap);
  expect(thinned('<p>1</p>')).toBe('<p>1</p>');
});
