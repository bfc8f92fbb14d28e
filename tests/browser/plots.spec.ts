import type { Locator, Page } from '@playwright/test';
import { isRounded } from './reading.ts';
import {
  chooseNodes,
  chooseNotation,
  drag,
  expect,
  expectFinite,
  expectValue,
  inLedger,
  open,
  painted,
  poll,
  test,
} from './support.ts';

const productStep = {
  'one-layer-batch': 'product',
  'two-layer-single': 'hidden-product',
  'two-layer-batch': 'hidden-product',
} as const;
type Chapter = keyof typeof productStep;

async function openPicture(page: Page, chapter: Chapter, picture: string) {
  await open(page, chapter, productStep[chapter]);
  // What stands here first is only the room for them.
  await page.locator('.in-pictures').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: picture, exact: true }).click();
}

const handle = (page: Page) => page.locator('.pictures .handle');

/** The full value of a number, as its element's title carries it at rest. */
const full = async (page: Page, ref: string) =>
  Number((await inLedger(page, ref).getAttribute('title'))!.replaceAll('−', '-'));

/** Waits until all numbers have come to rest: each then says in full what its text says in short. */
async function atRest(page: Page) {
  await painted(page);
  await poll(async () => {
    const numbers = await page
      .locator('.ledger .live')
      .evaluateAll((cells) => cells.map((cell) => [cell.textContent, cell.getAttribute('title')]));
    return numbers.every(
      ([text, inFull]) => inFull !== null && isRounded(text!, Number(inFull.replaceAll('−', '-'))),
    );
  }).toBe(true);
}

/** Drags from the middle of an element, by pixels in both directions, in several moves. */
async function dragBy(page: Page, element: Locator, dx: number, dy: number) {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  const [fromX, fromY] = [x + width / 2, y + height / 2];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX + dx, fromY + dy, { steps: 6 });
  await page.mouse.up();
}

async function touchDrag(page: Page, element: Locator, dx: number, dy: number) {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  const [fromX, fromY] = [x + width / 2, y + height / 2];
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: fromX + dx * share, y: fromY + dy * share, id: 1 }],
    });
  await touch('touchStart', 0);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', share);
  await touch('touchEnd', 1);
}

/** What a picture's axes say a place in it is, from two of their ticks each. */
const axes = (page: Page) =>
  page.locator('.picture .drawing svg').evaluate((svg) => {
    const ticks = (side: string) => {
      const all = [...svg.querySelectorAll(`.axis.${side} [data-tick]`)];
      const at = (tick: Element) => {
        const [x, y] = tick
          .getAttribute('transform')!
          .match(/-?[\d.]+/g)!
          .map(Number);
        return { value: Number(tick.getAttribute('data-tick')), px: side === 'bottom' ? x : y };
      };
      return [at(all[0]), at(all.at(-1)!)];
    };
    return { x: ticks('bottom'), y: ticks('left') };
  });

const valueOn = ([a, b]: { value: number; px: number }[], px: number) =>
  a.value + ((px - a.px) * (b.value - a.value)) / (b.px - a.px);

const numbersOf = (element: Locator, names: readonly string[]) =>
  element.evaluate(
    (it, attributes) => attributes.map((name) => Number(it.getAttribute(name))),
    names,
  );

const placeOf = async (element: Locator) =>
  (await element.getAttribute('transform'))!.match(/-?[\d.]+(e-?\d+)?/g)!.map(Number);

const ticksOf = (page: Page) => page.locator('.picture .drawing .axis text').allTextContents();

const weightsIn = {
  'one-layer-batch': ['W.0.0', 'W.2.0'],
  'two-layer-single': ['W1.1.0', 'W2.1.0'],
  'two-layer-batch': ['W1.2.1', 'W2.0.0'],
} as const;

for (const chapter of Object.keys(weightsIn) as (keyof typeof weightsIn)[]) {
  test(`in ${chapter}, the tangent is the gradient after any drag of the handle`, async ({
    page,
  }) => {
    await openPicture(page, chapter, 'Slope');
    for (const weight of weightsIn[chapter]) {
      const gradient = `d${weight}`;
      await inLedger(page, gradient).click();
      await expect(handle(page)).toHaveAttribute('data-ref', weight);
      for (const by of [61, -113, 37]) {
        const before = await full(page, weight);
        await dragBy(page, handle(page), by, 9);
        await atRest(page);
        expect(Math.sign((await full(page, weight)) - before)).toBe(Math.sign(by));
        const slope = await full(page, gradient);
        const said = await page.locator('.tangent-value .live').textContent();
        expect(isRounded(said!, slope), `${said} for ${slope}`).toBe(true);
        await expectDrawnSlope(page, slope);
        await expectHandleAt(page, await full(page, weight), await full(page, 'L.0.0'));
        await expectSumOfExamples(page, slope);
      }
    }
    await expectFinite(page);
  });

  test(`in ${chapter}, every entry of the check is the gradient, and agrees`, async ({ page }) => {
    await openPicture(page, chapter, 'Check');
    for (const by of [80, -140]) {
      await drag(page, inLedger(page, weightsIn[chapter][0]), by);
      await atRest(page);
      const entries = page.locator('.check-table .by-rule');
      for (const entry of await entries.all()) {
        const ref = (await entry.getAttribute('data-ref'))!;
        const title = (await entry.getAttribute('title'))!;
        expect(title).toBe(await inLedger(page, ref).getAttribute('title'));
        const row = page.locator('.check-table tr', { has: page.locator(`[data-ref="${ref}"]`) });
        const difference = (await row.locator('.by-difference').getAttribute('title'))!;
        const [a, b] = [title, difference].map((text) => Number(text.replaceAll('−', '-')));
        expect(Math.abs(a - b)).toBeLessThan(1e-8);
        await expect(row).toHaveAttribute('data-agrees', 'true');
      }
      const count = await entries.count();
      await expect(page.locator('.check-badge')).toContainText(
        new RegExp(`All ${count} entries agree with central differences to .*×10⁻¹`),
      );
    }
  });

  test(`in ${chapter}, the arrow is the gradient after any drag of the point`, async ({ page }) => {
    await openPicture(page, chapter, 'Landscape');
    for (const [dx, dy] of [
      [70, -31],
      [-120, 44],
      [15, 60],
    ]) {
      await dragBy(page, handle(page), dx, dy);
      await atRest(page);
      const selects = page.locator('.landscape select');
      const weights = await Promise.all([0, 1].map((n) => selects.nth(n).inputValue()));
      const values = await Promise.all(weights.map((weight) => full(page, weight)));
      const gradients = await Promise.all(weights.map((weight) => full(page, `d${weight}`)));
      const { x, y } = await axes(page);
      const [px, py] = await placeOf(handle(page));
      expect(valueOn(x, px)).toBeCloseTo(values[0], 6);
      expect(valueOn(y, py)).toBeCloseTo(values[1], 6);
      const [x1, y1, x2, y2] = await numbersOf(page.locator('.arrow').last(), [
        'x1',
        'y1',
        'x2',
        'y2',
      ]);
      const turn = Math.atan2(y1 - y2, x2 - x1) - Math.atan2(gradients[1], gradients[0]);
      expect(Math.cos(turn)).toBeCloseTo(1, 9);
      for (const [n, weight] of weights.entries()) {
        const text = await page
          .locator(`.landscape .aside-numbers [data-ref="d${weight}"]`)
          .textContent();
        expect(isRounded(text!, gradients[n])).toBe(true);
      }
      const [gx, gy] = await placeOf(page.locator('.landscape .next g'));
      const [name, ...place] = weights[0].split('.');
      expect(valueOn(x, gx)).toBeCloseTo(await full(page, [`${name}New`, ...place].join('.')), 6);
      expect(valueOn(y, gy)).toBeCloseTo(values[1] - gradients[1], 6);
    }
    await expectFinite(page);
  });
}

async function expectDrawnSlope(page: Page, slope: number) {
  const { x, y } = await axes(page);
  const [x1, y1, x2, y2] = await numbersOf(page.locator('.slope [data-part="tangent"]'), [
    'x1',
    'y1',
    'x2',
    'y2',
  ]);
  const drawn = (valueOn(y, y2) - valueOn(y, y1)) / (valueOn(x, x2) - valueOn(x, x1));
  expect(drawn).toBeCloseTo(slope, 6);
}

async function expectHandleAt(page: Page, weight: number, loss: number) {
  const { x, y } = await axes(page);
  const [px, py] = await placeOf(handle(page));
  expect(valueOn(x, px)).toBeCloseTo(weight, 6);
  expect(valueOn(y, py)).toBeCloseTo(loss, 6);
  await expectValue(handle(page), weight);
}

async function expectSumOfExamples(page: Page, slope: number) {
  const texts = await page.locator('.sum td[data-part^="slope-"]').allTextContents();
  if (texts.length === 0) return;
  expect(texts).toHaveLength(4);
  const sum = texts.reduce((total, text) => total + Number(text.replace('−', '-')), 0);
  expect(sum).toBeCloseTo(slope, 2);
}

test('a drag of the handle is one step back, and the axes are calm until it ends', async ({
  page,
}) => {
  await openPicture(page, 'one-layer-batch', 'Slope');
  const calm = await ticksOf(page);
  const { x, y, width, height } = (await handle(page).boundingBox())!;
  const [fromX, fromY] = [x + width / 2, y + height / 2];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX + 190, fromY, { steps: 10 });
  // A pause in a drag, in which all numbers come to rest, is not its end.
  await atRest(page);
  await painted(page);
  expect(await ticksOf(page)).toEqual(calm);
  await page.mouse.up();
  await poll(() => ticksOf(page)).not.toEqual(calm);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectValue(inLedger(page, 'W.0.0'), 0.4);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a weight that is dragged elsewhere moves the handle', async ({ page }) => {
  await openPicture(page, 'one-layer-batch', 'Slope');
  const [before] = await placeOf(handle(page));
  await drag(page, inLedger(page, 'W.0.0'), 60);
  await expectValue(inLedger(page, 'W.0.0'), 1);
  const { x } = await axes(page);
  await poll(async () => (await placeOf(handle(page)))[0]).toBeGreaterThan(before);
  expect(valueOn(x, (await placeOf(handle(page)))[0])).toBeCloseTo(1, 6);
});

test('the handle moves by keys, and no step of the derivation with it', async ({ page }) => {
  await openPicture(page, 'one-layer-batch', 'Slope');
  const step = () => page.url().split('?')[0];
  const opened = step();
  for (const [key, value] of [
    ['ArrowRight', 0.5],
    ['ArrowUp', 0.6],
    ['Shift+ArrowLeft', 0.59],
    ['ArrowDown', 0.49],
    ['PageUp', 1.49],
    ['Home', -3],
  ] as const) {
    await handle(page).press(key);
    await expectValue(inLedger(page, 'W.0.0'), value);
    await expectValue(handle(page), value);
  }
  expect(step()).toBe(opened);
});

test('the point on the map moves by keys, each pair of them one weight', async ({ page }) => {
  await openPicture(page, 'one-layer-batch', 'Landscape');
  for (const [key, ref, value] of [
    ['ArrowRight', 'W.0.0', 0.5],
    ['ArrowUp', 'W.1.0', -0.6],
    ['Shift+ArrowDown', 'W.1.0', -0.61],
    ['Shift+ArrowLeft', 'W.0.0', 0.49],
  ] as const) {
    await handle(page).press(key);
    await expectValue(inLedger(page, ref), value);
  }
});

test('a drag of the point is one step back', async ({ page }) => {
  await openPicture(page, 'one-layer-batch', 'Landscape');
  await dragBy(page, handle(page), 50, 30);
  await atRest(page);
  expect(await full(page, 'W.0.0')).not.toBe(0.4);
  expect(await full(page, 'W.1.0')).not.toBe(-0.7);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectValue(inLedger(page, 'W.0.0'), 0.4);
  await expectValue(inLedger(page, 'W.1.0'), -0.7);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  for (const picture of ['Slope', 'Landscape']) {
    test(`the handle of the ${picture.toLowerCase()} follows a finger`, async ({ page }) => {
      await openPicture(page, 'one-layer-batch', picture);
      await touchDrag(page, handle(page), 60, 0);
      await poll(() => full(page, 'W.0.0')).toBeGreaterThan(0.8);
    });
  }
});

test('the map takes any two weights, and never one twice', async ({ page }) => {
  await openPicture(page, 'two-layer-batch', 'Landscape');
  const [across, up] = [0, 1].map((n) => page.locator('.landscape select').nth(n));
  await across.selectOption('W2.1.0');
  await up.selectOption('W1.2.0');
  await expect(handle(page)).toHaveAttribute('aria-label', /^W2, node 2, and up the page W1/);
  await up.selectOption('W2.1.0');
  await expect(across).toHaveValue('W1.2.0');
  await expect(up).toHaveValue('W2.1.0');
  await chooseNodes(page, 1);
  // The second node's weight is no more, and another has taken its place.
  await expect(across).toHaveValue('W1.2.0');
  await expect(up).toHaveValue('W1.0.0');
  await expectFinite(page);
});

test('the map is drawn anew when another number moves, and not when its own do', async ({
  page,
}) => {
  await openPicture(page, 'one-layer-batch', 'Landscape');
  const picture = () =>
    page.locator('canvas.map').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await atRest(page);
  const before = await picture();
  await handle(page).press('ArrowRight');
  await atRest(page);
  expect(await picture()).toBe(before);
  await inLedger(page, 'W.2.0').press('PageUp');
  await poll(picture).not.toBe(before);
});

test('the quotient becomes the slope as epsilon shrinks, and is lost when it is too small', async ({
  page,
}) => {
  await openPicture(page, 'one-layer-batch', 'Check');
  await page.getByText('What a central difference is').click();
  const epsilon = page.locator('.epsilon input');
  const error = async () => page.locator('.quotient dd').last().textContent();
  const at: Record<number, string> = {};
  for (const exponent of [0, -2, -5, -12, -14]) {
    await epsilon.fill(String(exponent));
    at[exponent] = (await error())!;
  }
  expect(at[-2]).toMatch(/×10⁻[⁶⁷]$/);
  expect(at[-5]).toMatch(/×10⁻¹[⁰¹²]$/);
  expect(at[-14]).not.toMatch(/×10⁻¹/);
  await expectFinite(page);
});

test('a number beside the slope that shows another weight stays the element it was, and is right at once', async ({
  page,
}) => {
  await openPicture(page, 'two-layer-batch', 'Slope');
  await drag(page, inLedger(page, 'W2.0.0'), 90);
  const numbers = page.locator('.slope .live');
  /** What each shows and, in the end, how it is looked up. */
  const said = (names: readonly string[]) =>
    numbers.evaluateAll(
      (all, names) =>
        all.map((number) => {
          const ref = number.getAttribute('data-ref')!;
          const cell = document.querySelector(`.ledger .cell[data-ref="${ref}"]`)!;
          const of = (element: Element) =>
            [
              element.textContent,
              (element as HTMLElement).style.getPropertyValue('--size'),
              ...names.map((name) => element.getAttribute(name)),
            ].join();
          return { ref, shown: of(number), inLedger: of(cell) };
        }),
      names,
    );
  await numbers.evaluateAll((all) => {
    for (const each of all) (each as HTMLElement).dataset['stood'] = '';
  });
  const before = await said([]);
  for (const weight of ['W2.0.0', 'W1.2.1', 'W2.1.0']) {
    await inLedger(page, weight).click();
    await page.mouse.move(0, 0);
    await painted(page);
    const now = await said(['data-sign', 'data-lit']);
    expect(now.map(({ ref }) => ref)).toContain(weight);
    for (const { shown, inLedger, ref } of now) expect(shown, ref).toBe(inLedger);
    await poll(async () =>
      (await said(['title'])).filter(({ shown, inLedger }) => shown !== inLedger),
    ).toEqual([]);
  }
  expect((await said([])).map(({ ref }) => ref)).not.toEqual(before.map(({ ref }) => ref));
  expect(
    await numbers.evaluateAll((all) => all.every((each) => each.hasAttribute('data-stood'))),
  ).toBe(true);
});

test('the pictures follow the notation', async ({ page }) => {
  await openPicture(page, 'two-layer-batch', 'Slope');
  await chooseNotation(page, 'numpy');
  await expect(page.locator('.tangent-value')).toContainText(/dW1\[2, 0\] = −?0\./);
  await chooseNotation(page, 'textbook');
  await expect(page.locator('.tangent-value')).toContainText(/∂L\/∂w₃₁⁽¹⁾ = −?0\./);
});

test('each picture says its numbers in words', async ({ page }) => {
  await openPicture(page, 'one-layer-batch', 'Slope');
  const words = page.locator('.picture .visually-hidden > p');
  await expect(words).toContainText('At 0.400 it is 0.338 and its slope is −0.216.');
  await handle(page).press('PageUp');
  await expect(words).toContainText('At 1.400 it is');
  await page.getByRole('button', { name: 'Landscape', exact: true }).click();
  await expect(words).toContainText('Contours from');
});
