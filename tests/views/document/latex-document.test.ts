import fc from 'fast-check';
import katex from 'katex';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Matrix, toRows } from '../../../src/core/matrix.ts';
import { chosenOf, modelOf } from '../../../src/equations/network.ts';
import type { NotationId } from '../../../src/expr/notation/notation.ts';
import { notations } from '../../../src/expr/notation/notations.ts';
import { signLatex } from '../../../src/expr/notation/sign-latex.ts';
import { fetchChapter } from '../../../src/lessons/contents.ts';
import { type Choices, initialChoices } from '../../../src/store/choices.ts';
import { focusIn, modelIn, scopeIn, stepsIn, traceIn } from '../../../src/store/derive.ts';
import { most } from '../../../src/store/own.ts';
import {
  chapterDocument,
  lineDocument,
  stepDocument,
} from '../../../src/views/document/latex-document.ts';
import { lineLatex } from '../../../src/views/document/step-latex.ts';
import { anyNetworks, numbersOf, isHardToDifference } from '../../support/any-network.ts';
import { pageOf } from '../../support/any-page.ts';
import { chapters } from '../../support/chapters.ts';
import { expectClose } from '../../support/close.ts';
import { asShown, readLatex } from '../../support/read-latex.ts';
import { compile, tex } from '../../support/tex.ts';

beforeAll(() => Promise.all(chapters.map(({ id }) => fetchChapter(id))));

const page = 'https://example.org/';
const mathematical = Object.values(notations);
const all: NotationId[] = [...mathematical.map(({ id }) => id), 'numpy'];

const random = fc
  .tuple(anyNetworks, fc.constantFrom(...all))
  .map(([network, notation]): Choices => pageOf(network, 0, notation).getState());

/** The largest network that a page has. */
const largest = modelOf({
  examples: most.examples,
  inputs: most.inputs,
  objective: { loss: 'halfSquares', over: 'entries' },
  layers: Array.from({ length: most.layers }, (_, n) => ({
    width: most.width,
    activation: n === most.layers - 1 ? 'softmax' : 'tanh',
    bias: true,
  })),
});

const displaysIn = (document: string): string[] =>
  [...document.matchAll(/\\begin\{align\*\}\n([^]*?)\n\\end\{align\*\}/g)].map(
    ([, inside]) => inside,
  );

/** Each side of each sign of equality in a formula, its lines put together again. */
const sidesOf = (display: string): string[] =>
  display
    .split(/ \\\\\n/)
    .map((line) => line.trim())
    .join(' ')
    .replaceAll(/&?\\quad|&(?==)|\\Big[lr]/g, '')
    .split(/(?<!_\{[^}]*) ?= ?/)
    .map((side) => side.replace(/^&/, '').trim())
    .filter((side) => side !== '');

/** Fails where a formula of a document does not read, or its sides come to different numbers. */
function expectReads(document: string, choices: Choices) {
  const displays = displaysIn(document);
  expect(displays.length).toBeGreaterThan(chosenOf(modelIn(choices)).length + 10);
  displays.forEach((display) => expectDisplayReads(display, choices));
}

function expectDisplayReads(display: string, choices: Choices) {
  const notation = mathematical.find(({ id }) => id === choices.notation)!;
  const [model, scope] = [modelIn(choices), scopeIn(choices)];
  katex.renderToString(`\\begin{align*}${display}\\end{align*}`, {
    strict: 'error',
    displayMode: true,
  });
  const [left, ...others] = sidesOf(display).map((side) => {
    try {
      return readLatex(side, model, notation, scope);
    } catch (error) {
      throw new Error(`${String(error)} in ${display}`, { cause: error });
    }
  });
  expect(others.length, display).toBeGreaterThan(0);
  // Numbers are as the page shows them, to three decimals.
  for (const other of others) expectClose(other, asPrinted(left, other), 0.05, display);
}

/** A value, but for numbers of a million or more where they were printed: with one digit and a power of ten. */
const asPrinted = (exact: Matrix, found: Matrix): Matrix => ({
  ...exact,
  values: exact.values.map((value, n) => {
    const printed = Number(value.toExponential(0));
    return Math.abs(value) >= 1e6 && found.values[n] === printed ? printed : value;
  }),
});

/** Fails where the numbers that were set are not in a document to the last digit. */
function expectGiven(document: string, choices: Choices) {
  const notation = mathematical.find(({ id }) => id === choices.notation)!;
  const [model, trace] = [modelIn(choices), traceIn(choices)];
  for (const name of chosenOf(model)) {
    const sign = signLatex(notation.sign(name, {}, model));
    const display = displaysIn(document).find((each) => each.trim().startsWith(`${sign} &=`))!;
    const shown = readLatex(sidesOf(display)[1], model, notation, scopeIn(choices));
    expect(toRows(shown)).toEqual(toRows(asShown(trace[name]!, notation)));
  }
}

/** Plain letters only, and nothing that only a page takes. */
const expectPlain = (document: string) => {
  expect(document).toMatch(/^% Gradients, by hand: https:[^\n]*\n\\documentclass/);
  expect(document.replaceAll(/[\n\u0020-\u007E]/g, '')).toBe('');
  expect(document).not.toMatch(/\\html|\(-9\d{3}\)|\$\$|undefined|NaN|Infinity/);
};

describe.each(chapters)('the document of $title', ({ id }) => {
  test.each(all)('has every formula, in the %s notation', (notation) => {
    const choices = { ...initialChoices(), chapter: id, notation };
    const document = chapterDocument(choices, page);
    expectPlain(document);
    const titles = document.match(/\\section\{/g)!;
    expect(titles).toHaveLength(stepsIn(choices).length + 2);
    if (notation === 'numpy') return;
    expectReads(document, choices);
    expectGiven(document, choices);
  });
});

test('the document of any network reads back', () => {
  fc.assert(
    fc.property(random, (choices) => {
      // Three decimals of a prediction near 0 are too few to take its logarithm, or to divide by it.
      fc.pre(!isHardToDifference(modelIn(choices), traceIn(choices)));
      const document = chapterDocument(choices, page);
      expectPlain(document);
      if (choices.notation === 'numpy') return;
      expectReads(document, choices);
      expectGiven(document, choices);
    }),
    { numRuns: 8 },
  );
});

test('a step is a document of its own', () => {
  const choices = initialChoices();
  const step = stepsIn(choices).at(-2)!;
  const whole = chapterDocument(choices, page);
  const document = stepDocument(step, choices, page);
  expectPlain(document);
  expect(document).toContain(`\\title{${step.title}}`);
  for (const display of displaysIn(document)) expect(whole).toContain(display);
});

test.each(chapters)('so is each line of $title, with its numbers', ({ id }) => {
  const choices = { ...initialChoices(), chapter: id };
  const [model, focus] = [modelIn(choices), focusIn(choices)];
  for (const step of stepsIn(choices)) {
    for (const line of step.lines(model, focus)) {
      const document = lineDocument(step, line, choices, page);
      expectPlain(document);
      const displays = displaysIn(document);
      expect(displays).toHaveLength(chosenOf(model).length + 1);
      expectDisplayReads(displays.at(-1)!, choices);
      expect(displays.at(-1)).toMatch(/\d\.\d|= 0$/);
    }
  }
});

test('a rule that is broken is said to be, and the lines that do not hold', () => {
  const whole = chapterDocument(initialChoices(), page);
  const broken = chapterDocument({ ...initialChoices(), broken: 'sign' }, page);
  expectPlain(broken);
  expect(broken).toContain('Broken on purpose: swap the sign of the error.');
  expect(broken).toContain('the left side has another value');
  expect(whole).not.toMatch(/roken/);
});

test('a step that is covered says so, and nothing else', () => {
  const choices = initialChoices();
  for (const step of stepsIn(choices)) {
    const document = stepDocument(step, { ...choices, covered: [`line.${step.id}`] }, page);
    expect(document.slice(document.lastIndexOf('used.'))).toBe(
      'used.\n\n\\emph{covered}\n\\end{document}\n',
    );
    expect(stepDocument(step, choices, page)).not.toContain('covered');
  }
});

test('what a covered step says is said in no other, nor summed up at the end', () => {
  const choices = initialChoices();
  const takeaway = 'What to take away';
  for (const step of stepsIn(choices)) {
    const [product] = step.product(modelIn(choices), focusIn(choices));
    if (!product) continue;
    const [, right] = lineLatex(product, false, choices).split('\n')[1].split('&=');
    const rightSides = (document: string) =>
      document.split('\n').map((row) => row.replace(/ \\\\$/, '').split('&=')[1]);
    expect(rightSides(chapterDocument(choices, page)), step.id).toContain(right);
    const document = chapterDocument({ ...choices, covered: [`line.${step.id}`] }, page);
    expect(rightSides(document), step.id).not.toContain(right);
    expect(document).not.toContain(takeaway);
  }
  expect(chapterDocument(choices, page)).toContain(takeaway);
});

/** The first line of the last product. */
function lineDocumentOf(choices: Choices): string {
  const step = stepsIn(choices).at(-2)!;
  const [line] = step.lines(modelIn(choices), focusIn(choices));
  return lineDocument(step, line, choices, page);
}

describe.skipIf(!tex)('TeX', () => {
  test('sets every document without a complaint, and no line of it is wider than the page', () => {
    const documents = [
      ...chapters.flatMap(({ id }) =>
        all.map((notation) =>
          chapterDocument({ ...initialChoices(), chapter: id, notation }, page),
        ),
      ),
      chapterDocument({ ...initialChoices(), broken: 'transpose' }, page),
      lineDocumentOf(initialChoices()),
      ...fc
        .sample(numbersOf(largest), 1)
        .map((each) => chapterDocument(pageOf(each, 0).getState(), page)),
      ...fc
        .sample(random, { numRuns: 5, seed: 7 })
        .map((choices) => chapterDocument(choices, page)),
    ];
    for (const document of documents) expect(compile(document), document).toEqual([]);
  }, 300_000);
});
