import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRows } from '../../src/core/matrix.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import type { Line } from '../../src/equations/line.ts';
import type { Model } from '../../src/equations/network.ts';
import { latexEqualityInNumbers } from '../../src/expr/latex-line.ts';
import type { Live } from '../../src/expr/live.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { refsOf } from '../../src/expr/ref.ts';
import { createGradientsStore } from '../../src/store/store.ts';
import { initialChoices, numbersOf } from '../../src/store/choices.ts';
import { focusIn, modelIn, scopeIn, stepsIn, traceIn } from '../../src/store/derive.ts';
import { latexInValues } from '../../src/views/derivation/values-latex.ts';
import type { Figures } from '../../src/views/shared/figures.ts';
import { figuresOf } from '../../src/views/sheets/figures.ts';
import { anyNetworks } from '../support/any-network.ts';
import { pageOf } from '../support/any-page.ts';
import { readLatex } from '../support/read-latex.ts';

/** The formulas between the equals signs of a line as a sheet prints it. */
function printed(line: Line, as: 'numbers' | 'values', model: Model, figures: Figures): string[] {
  const live: Live[] = [];
  const printing = { notation: notations.blog, sizes: model, linked: false };
  const latex =
    as === 'values'
      ? latexInValues(line, printing, live)
      : latexEqualityInNumbers(line.left, line.right, printing, live);
  return latex
    .replaceAll(
      /\{\\htmlData\{live=(\d+)\}\{\\text\{\(-\d+\)\}\}\}/g,
      (_, n: string) => `{${figures.live(live[Number(n)]).replaceAll('−', '-')}}`,
    )
    .replaceAll(/\\(begin|end)\{aligned\}/g, '')
    .replaceAll('\\\\[0.4em]', '\\\\')
    .replaceAll('\\\\ &\\quad', '')
    .replaceAll(/(\\\\ )?&?=/g, '=')
    .split('=');
}

/** Fails unless what a line comes to is what stands in it, worked out from its printed numbers and rounded. */
function expectByHand(line: Line, model: Model, figures: Figures, digits: number): number {
  let checked = 0;
  for (const as of ['numbers', 'values'] as const) {
    const formulas = printed(line, as, model, figures);
    // The left side, the right in symbols, in numbers, and what it comes to.
    if (formulas.length !== 4) continue;
    const [inNumbers, result] = formulas
      .slice(2)
      .map((text) => readLatex(text, model, notations.blog, noQuantities));
    inNumbers.values.forEach((value, n) => {
      const off = Math.abs(value - result.values[n]);
      expect(off, formulas.join(' = ')).toBeLessThanOrEqual(
        0.5 * 10 ** -digits + 1e-9 + 1e-13 * Math.abs(value),
      );
      checked += 1;
    });
  }
  return checked;
}

/** What is printed in numbers names nothing any more. */
const noQuantities = {
  sizes: { examples: 1, inputs: 1, widths: [1] },
  matrix: (name: string) => {
    throw new Error(`${name} stands among the numbers`);
  },
  holding: () => noQuantities,
} as unknown as Parameters<typeof readLatex>[3];

const digitCounts = fc.integer({ min: 2, max: 6 });

describe('as on paper', () => {
  test('every line of any network comes to what its printed numbers give', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyNetworks, digitCounts, (network, digits) => {
        const store = pageOf(network, 0);
        store.getState().setSheet({ digits, paper: true });
        const state = store.getState();
        const figures = figuresOf(state, { inFull: true });
        fc.pre(figures.rounded);
        // After a step that is far too long, 1 − ŷ has lost the digits that its logarithm would need.
        const isFar = network.trace['LNew']!.values[0] > 3;
        fc.pre(!isFar || !/entropy/i.test(network.sizes.network.objective.loss));
        const model = { ...modelIn(state), rounded: true };
        for (const { lines, product } of stepsIn(state)) {
          for (const line of [...lines(model, focusIn(state)), ...product(model, focusIn(state))]) {
            checked += expectByHand(line, model, figures, digits);
          }
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(checked).toBeGreaterThan(1000);
  });

  test('what a step has worked out is what a later one uses', () => {
    fc.assert(
      fc.property(anyNetworks, digitCounts, (network, digits) => {
        const store = pageOf(network, 0);
        store.getState().setSheet({ digits, paper: true });
        const figures = figuresOf(store.getState(), { inFull: true });
        fc.pre(figures.rounded);
        const model = modelIn(store.getState());
        for (const ref of computedOf(model).flatMap((of) => refsOf(of, model))) {
          expect(figures.cell(ref)).toMatch(new RegExp(`^−?\\d+\\.\\d{${digits}}$`));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the iris data, where the page’s own numbers do not add up to the last digit', () => {
    const store = createGradientsStore({
      ...initialChoices(),
      chapter: 'two-layer-batch',
      numbers: numbersOf('iris'),
      sheet: { digits: 3, paper: true },
    });
    const state = store.getState();
    const figures = figuresOf(state, { inFull: false });
    const model = { ...modelIn(state), rounded: true };
    const lines = stepsIn(state).flatMap((step) => step.lines(model, focusIn(state)));
    for (const line of lines) expectByHand(line, model, figures, 3);
  });
});

test('with as many digits as are asked for, and not rounded before they are used, numbers are the page’s', () => {
  fc.assert(
    fc.property(anyNetworks, (network) => {
      const store = pageOf(network, 0);
      const figures = figuresOf(store.getState(), { inFull: true });
      const trace = traceIn(store.getState());
      expect(figures.trace).toBe(trace);
      expect(scopeIn(store.getState()).matrix('L')).toBe(trace['L']);
      const [[loss]] = toRows(trace['L']!);
      store.getState().setSheet({ digits: 6, paper: false });
      const cell = figuresOf(store.getState(), { inFull: true }).cell('L.0.0');
      if (loss > 1e-3 && loss < 10) expect(cell).toBe(loss.toFixed(6));
    }),
    { numRuns: 40 },
  );
});

test('where a logarithm could not be taken of a rounded prediction, nothing is rounded', () => {
  const rounded: boolean[] = [];
  fc.assert(
    fc.property(anyNetworks, (network) => {
      const store = pageOf(network, 0);
      store.getState().setSheet({ digits: 2, paper: true });
      const { loss } = network.sizes.network.objective;
      const figures = figuresOf(store.getState(), { inFull: true });
      const predictions = network.trace['yHat']!.values;
      const isAt = (limit: number) => predictions.some((value) => Math.abs(value - limit) < 0.004);
      if (loss === 'squares' || loss === 'halfSquares') expect(figures.rounded).toBe(true);
      rounded.push(figures.rounded);
      if (loss === 'crossEntropy' && isAt(0) && network.sizes.layers.length === 1) {
        expect(figures.rounded).toBe(false);
      }
      expect(figures.cell('L.0.0')).not.toMatch(/NaN|–/);
    }),
    { numRuns: 300 },
  );
  expect(rounded).toContain(true);
});
