import { modelOf } from '../../src/equations/network.ts';
import type { Page } from '@playwright/test';
import { matrixOf } from '../../src/core/matrix.ts';
import { type Chosen, scopeOf, traceOf } from '../../src/equations/trace.ts';
import { evaluateNumber } from '../../src/expr/evaluate.ts';
import { latexEqualityInNumbers } from '../../src/expr/latex-line.ts';
import type { Live } from '../../src/expr/live.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { shape } from '../../src/expr/shape.ts';
import type { Step } from '../../src/lessons/step.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { focusIn } from '../../src/store/derive.ts';
import type { Chapter } from '../support/chapters.ts';
import { byHand, type Quantities, seriesOf, valueAt } from './by-hand.ts';
import { isClose, isRounded, numberIn } from './reading.ts';
import {
  chapters,
  expect,
  inLedger,
  open,
  poll,
  set,
  shown,
  shownNumbers,
  test,
} from './support.ts';

for (const chapter of chapters) {
  test(`every number in every step of chapter ${chapter.number} is right`, async ({ page }) => {
    await open(page, chapter.id);
    for (const step of chapter.steps) {
      await open(page, chapter.id, step.id);
      await poll(() => mistakes(page), step.id).toEqual([]);
      expect(await mistakesInLines(page, chapter, step), step.id).toEqual([]);
    }
  });

  test(`and stays right while the numbers of chapter ${chapter.number} change`, async ({
    page,
  }) => {
    const random = seeded(chapter.number);
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
    await open(page, chapter.id);
    for (const step of chapter.steps) {
      await open(page, chapter.id, step.id);
      const refs = await chosenRefs(page);
      const size = pick([1e-7, 0.001, 1, 1, 1, 30, 1000]);
      const value = String((2 * random() - 1) * size);
      const ref = pick(refs);
      await set(page, inLedger(page, ref), value);
      await poll(() => mistakes(page), `${step.id}: ${ref} = ${value}`).toEqual([]);
    }
  });
}

/** What is wrong with the numbers in a step's lines, compared with what the lines' formulas evaluate to. */
async function mistakesInLines(
  page: Page,
  { id, network }: Chapter,
  step: Step,
): Promise<string[]> {
  const chosen = Object.entries(await chosenNumbers(page));
  const matrices = Object.fromEntries(chosen.map(([name, rows]) => [name, matrixOf(rows)]));
  const sizes = modelOf(network(2));
  const scope = scopeOf(traceOf(matrices as Chosen, sizes), sizes);
  const lines = step.lines(sizes, focusIn({ ...initialChoices(), chapter: id }));
  const printing = { notation: notations.blog, sizes, linked: false };
  const expected = lines.map(({ left, right }) => {
    const live: Live[] = [];
    latexEqualityInNumbers(left, right, printing, live);
    return shape(left, sizes).rows === 1 ? live : [];
  });
  const found = await page.locator(`.step-body > .line${shown}`).evaluateAll((all) =>
    all.map((line) => {
      const texts: string[] = [];
      for (const at of line.querySelectorAll('[data-live]')) {
        texts[Number(at.getAttribute('data-live'))] = at.textContent;
      }
      return texts;
    }),
  );
  expect(found.map((texts) => texts.length)).toEqual(expected.map((live) => live.length));
  return expected.flatMap((live, n) =>
    live.flatMap(({ expr, bindings }, k) => {
      const value = evaluateNumber(expr, scope, bindings);
      return isRounded(found[n][k], value) ? [] : [`${lines[n].id}: ${value} is ${found[n][k]}`];
    }),
  );
}

test('an element that takes over another cell takes over its number', async ({ page }) => {
  await open(page, chapters[0].id, 'chain-rule');
  await set(page, inLedger(page, 'X.1.0'), '0.2');
  await set(page, inLedger(page, 'X.0.0'), '0.5');
  await page.getByRole('button', { name: 'Example 2', exact: true }).click();
  await poll(() => mistakes(page)).toEqual([]);
  await set(page, inLedger(page, 'W.1.0'), '0.4');
  await set(page, inLedger(page, 'W.0.0'), '0.9');
  await inLedger(page, 'W.1.0').click();
  await expect(page.locator(`.origin .leaf .live${shown}`)).toHaveText('0.4');
  await poll(() => mistakes(page)).toEqual([]);
});

/** What is wrong with the numbers on the page, compared with those computed by hand. */
async function mistakes(page: Page): Promise<string[]> {
  const chosen = await chosenNumbers(page);
  const expected = byHand(chosen, seriesOf(chosen['W1'] ? 2 : 1));
  const numbers = await shownNumbers(page);
  const wrong = numbers.flatMap(({ ref, text, title, view }) => {
    const value = valueAt(expected, ref);
    const says = `${ref} in ${view} is ${value} and says`;
    if (!isRounded(text, value)) return [`${says} ${text}`];
    if (view.endsWith('formula') || isClose(numberIn(title ?? ''), value)) return [];
    return [`${says} in full ${title}`];
  });
  const texts = new Map<string, Set<string>>();
  for (const { ref, text } of numbers) {
    texts.set(ref, (texts.get(ref) ?? new Set()).add(text.replaceAll(/[()]/g, '')));
  }
  const differing = [...texts].filter(([, different]) => different.size > 1);
  return [
    ...(numbers.length < 40 ? [`there are only ${numbers.length} numbers`] : []),
    ...wrong,
    ...differing.map(([ref, different]) => `${ref} is ${[...different].join(' and ')}`),
    ...(await unspoken(page)),
  ];
}

/** Formulas whose MathML, which is heard, has other numbers than are drawn. */
const unspoken = (page: Page) =>
  page.locator(`.formula${shown}`).evaluateAll((all) =>
    all.flatMap((formula) => {
      const wrong = [...formula.querySelectorAll('[data-live]')].filter((drawn) => {
        const heard = formula.querySelectorAll(`[data-heard="${drawn.getAttribute('data-live')}"]`);
        return heard.length !== 1 || heard[0].textContent !== drawn.textContent;
      });
      return wrong.map((drawn) => `${drawn.textContent} is drawn and not heard`);
    }),
  );

async function chosenRefs(page: Page): Promise<string[]> {
  const numbers = page.locator('.ledger [role=spinbutton]');
  return numbers.evaluateAll((all) => all.map((number) => number.getAttribute('data-ref')!));
}

/** X, y, the weights and the rate, as the ledger's numbers say that they are. */
async function chosenNumbers(page: Page): Promise<Quantities> {
  const numbers = page.locator('.ledger [role=spinbutton]');
  const cells = await numbers.evaluateAll((all) =>
    all.map((number) => [number.getAttribute('data-ref')!, number.getAttribute('aria-valuenow')!]),
  );
  const found: Quantities = {};
  for (const [ref, value] of cells) {
    const [name, row, column] = ref.split('.');
    ((found[name] ??= [])[Number(row)] ??= [])[Number(column)] = Number(value);
  }
  return found;
}

/** Numbers from 0 to 1 that are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
