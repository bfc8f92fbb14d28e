import { describe, expect, test } from 'vitest';
import { type Line, originOf } from '../../src/equations/line.ts';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { latexEquality, latexEqualityInNumbers } from '../../src/expr/latex-line.ts';
import { type Live, namesGradients } from '../../src/expr/live.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { expectClose } from '../support/close.ts';
import { linesOf } from '../support/equations.ts';
import { render } from '../support/katex.ts';
import { withNumbers } from '../support/live-numbers.ts';
import { oneNetwork } from '../support/networks.ts';
import { narrow, wide } from '../support/pairs.ts';
import { asShown, readLatex } from '../support/read-latex.ts';

/** The formulas between the equals signs, each on one line. */
const formulasIn = (text: string): string[] =>
  text
    .replaceAll(/\\(begin|end)\{aligned\}/g, '')
    .replaceAll('\\\\ &\\quad', '')
    .replaceAll(/(\\\\ )?&?=/g, '=')
    .split('=');

const focus = { example: 0, units: [1, 0, 0] };

describe.each(Object.values(notations))('in the $id notation', (notation) => {
  test.each([wide, narrow])(
    'everything between equals signs has one value: layers of $widths node(s)',
    (sizes) => {
      for (const line of linesOf(sizes, [focus])) expectOneValue(line, sizes);
    },
  );

  test.each([wide, narrow])(
    'nothing is its own value twice: layers of $widths node(s)',
    (sizes) => {
      const { scope } = oneNetwork(sizes);
      for (const { id, left, right } of linesOf(sizes, [focus])) {
        const live: Live[] = [];
        const text = latexEqualityInNumbers(left, right, { notation, sizes, linked: false }, live);
        const formulas = formulasIn(withNumbers(text, live, scope)).map((each) => each.trim());
        expect(formulas.at(-1), id).not.toBe(formulas.at(-2));
      }
    },
  );

  test('a constant times a long sum goes on several rows, in brackets that close', () => {
    const sizes: Model = modelOf(wide.network, { broken: 'mean' });
    const line = originOf('dW1', 0, 0, sizes);
    expect(latexEquality(line.left, line.right, { notation, sizes, linked: false })).toContain(
      '\\\\ &\\quad',
    );
    expectOneValue(line, sizes);
  });

  test.each(['sign', 'slope', 'mean', 'updated'] as const)(
    'with a broken rule (%s) a line still comes to what stands in it',
    (broken) => {
      const sizes: Model = { ...wide, broken };
      const lines = linesOf(sizes, [focus]).filter(({ right }) => !namesGradients(right));
      expect(lines.length).toBeGreaterThan(40);
      for (const line of lines) expectOneValue(line, sizes, 1);
    },
  );

  /** Of the formulas between equals signs; from the second on, where the left side may differ. */
  function expectOneValue({ left, right }: Line, sizes: Model, from = 0) {
    const { scope } = oneNetwork(sizes);
    const printing = { notation, sizes, linked: false };
    const live: Live[] = [];
    const inNumbers = latexEqualityInNumbers(left, right, printing, live);
    for (const text of [
      latexEquality(left, right, printing),
      withNumbers(inNumbers, live, scope),
    ]) {
      const formulas = formulasIn(text);
      expect(formulas.length).toBeGreaterThan(1);
      for (const formula of formulas.slice(from)) {
        const value = readLatex(formula, sizes, notation, scope);
        expectClose(value, asShown(evaluate(right, scope), notation), 1e-6, text);
      }
    }
  }

  test('KaTeX renders it', () => {
    for (const { left, right } of linesOf(wide, [focus])) {
      const printing = { notation, sizes: wide, linked: true };
      render(latexEquality(left, right, printing));
      render(latexEqualityInNumbers(left, right, printing, []));
    }
  });
});
