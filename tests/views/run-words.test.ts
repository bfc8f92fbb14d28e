import { describe, expect, test } from 'vitest';
import { initialChoices } from '../../src/store/choices.ts';
import { modelIn } from '../../src/store/derive.ts';
import { bringRun } from '../../src/store/run/bring-run.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { called } from '../../src/views/practice/run-result.tsx';
import { summary } from '../../src/views/practice/run-words.ts';
import type { NotationId } from '../../src/expr/notation/notation.ts';

function said(text: string, notation: NotationId = 'blog'): string {
  const page = { ...initialChoices(), notation };
  const read = readRun(text, modelIn(page));
  if (read.kind !== 'read') return read.kind;
  const run = bringRun(read.parts, page);
  return summary(run.findings, { call: called(run), notation });
}

const z = 'z = [[-0.63], [0.59], [-0.36], [-0.04]]';

describe('one sentence says what was found', () => {
  test.each([
    [z, 'z agrees.'],
    [`${z}\nL = 0.338`, 'All 2 quantities that are computed agree.'],
    [
      `${z}\npred: [[0.348], [0.62], [0.411], [0.490]]`,
      'z agrees, pred is the first that differs: entry row 2, column 1 is 0.620 where your numbers give 0.643.',
    ],
    ['W.grad = [[1, 2, 3]]', 'W.grad is 1×3 where 3×1 is needed: it is the transpose.'],
    [
      'delta = [[1,2,3,4],[1,2,3,4],[1,2,3,4],[1,2,3,4]]',
      'delta is 4×4 where 4×1 is needed: a list of numbers less a column of as many gives one for every pair.',
    ],
    ['z = [[nan], [1], [1], [1]]', 'z has cells that cannot be read.'],
    ['foo = 3', 'None of it could be named.'],
    ['Nothing', 'empty'],
  ])('%j', (text, sentence) => {
    expect(said(text)).toBe(sentence);
  });

  test('and counts rows and columns as the notation does', () => {
    const text = `${z}\npred: [[0.348], [0.62], [0.411], [0.490]]`;
    expect(said(text, 'numpy')).toContain('entry [1, 0] is');
    const turned = 'yHat: [[0.348, 0.62, 0.411, 0.490]]';
    expect(said(turned, 'columns')).toContain('entry row 1, column 2 is');
  });

  test('and nothing that stands there is blamed on what could not be read', () => {
    const text = 'L = nan\ndW = [[9], [9], [9]]';
    expect(said(text)).toContain('dW differs: entry row 1, column 1 is 9');
  });
});
