import type { Locator, Page } from '@playwright/test';
import { axe, findings } from './axe.ts';
import {
  activeStep,
  chapters,
  drag,
  expect,
  expectValue,
  inDiagram,
  inLedger,
  open,
  painted,
  poll,
  productPanel,
  shown,
  test,
} from './support.ts';

const fills = (page: Page, what: string): Locator =>
  page.getByRole('button', { name: `Fill the screen with the ${what}`, exact: true });

const room = (page: Page) => page.locator('html').getAttribute('data-room');

/** Leaves the browser's own window as it is: what a page in a frame, or on an iPhone, has to do. */
const inWindowOnly = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }));

/** Has the step fill the screen, by keyboard alone. */
async function present(page: Page) {
  await page.getByText('Share', { exact: true }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('button', { name: 'Fill the screen', exact: true });
  await item.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => room(page)).toBe('step');
}

interface Sizes {
  /** The smallest type that a number in the network is seen in, and one in the product. Pixels. */
  readonly network: number;
  readonly product: number;
  /** What is cut off or has to be scrolled. */
  readonly cut: readonly string[];
}

/** As they are seen: measured on the screen, and not computed from what the page says of itself. */
const sizes = (page: Page): Promise<Sizes> =>
  page.evaluate((of) => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector + of)].filter((each) =>
        each.checkVisibility(),
      );
    // A cell is laid out in pixels of its own: its box on the screen tells how large they are seen.
    const inCell = (cell: HTMLElement) =>
      (parseFloat(getComputedStyle(cell).fontSize) * cell.getBoundingClientRect().height) /
      cell.offsetHeight;
    const inDrawing = (text: Element) => {
      const { fontSize } = getComputedStyle(text);
      return parseFloat(fontSize) * (text as SVGTextElement).getScreenCTM()!.a;
    };
    const boxes =
      'html, main, .in-network, .in-product, .step-body, .step > .kept, .line, .product';
    return {
      network: Math.min(...seen('.diagram .diagram-number:not([data-long])').map(inDrawing)),
      product: Math.min(...seen('.product .cell:not([data-long])').map(inCell)),
      cut: seen(boxes)
        .filter(
          (box) =>
            box.scrollWidth > box.clientWidth + 3 ||
            // A fraction in a line may lean over its box; what is cut off is outside the boxes around it.
            (!box.matches('.line, .product') && box.scrollHeight > box.clientHeight + 2),
        )
        .map((box) => `${box.className}: ${box.scrollWidth}×${box.scrollHeight}`),
    };
  }, shown);

for (const [width, height, least] of [
  [1280, 720, 20],
  [1920, 1080, 28],
] as const) {
  for (const { id, number, steps } of chapters) {
    test(`each step of chapter ${number} is read from afar at ${width}×${height}`, async ({
      page,
    }) => {
      await inWindowOnly(page);
      await page.setViewportSize({ width, height });
      await open(page, id);
      await present(page);
      for (const step of steps) {
        await expect(activeStep(page)).toHaveAttribute('data-step', step.id);
        await poll(async () => {
          const { network, product, cut } = await sizes(page);
          const tooSmall = [network, product].filter((size) => size < least);
          return [...cut, ...tooSmall];
        }, step.id).toEqual([]);
        await expect(page.getByRole('heading', { name: step.title, exact: true })).toBeInViewport();
        await page.keyboard.press('PageDown');
      }
    });
  }
}

test('each part of the page fills the screen by keyboard, and Escape brings back what was', async ({
  page,
}) => {
  await inWindowOnly(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'two-layer-batch', 'hidden-product');
  for (const [what, seen] of [
    ['network', inDiagram(page, 'W1.0.0')],
    ['product', productPanel(page).locator('.cell').first()],
    ['numbers', inLedger(page, 'X.0.0')],
    ['picture', page.getByRole('slider', { name: /./ }).last()],
    ['formulas', page.locator('.step[aria-current] .line').first()],
  ] as const) {
    const control = fills(page, what).locator(`visible=true`).first();
    await control.focus();
    await page.keyboard.press('Enter');
    await expect(control, what).toHaveAttribute('aria-pressed', 'true');
    await expect(control).toBeFocused();
    await expect(seen).toBeInViewport();
    await expect(page.getByRole('navigation', { name: 'Chapters' })).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: 'Chapters' })).toBeVisible();
    await expect(control).toBeFocused();
    await expect(control).not.toHaveAttribute('aria-pressed');
    expect(await room(page)).toBeNull();
  }
});

test('a clicker steps wherever the focus is, makes the screen dark, and its F5 begins nothing anew', async ({
  page,
}) => {
  await inWindowOnly(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  const { id, steps } = chapters[1];
  await open(page, id, steps[3].id);
  // On the ordinary page the page keys scroll.
  await page.keyboard.press('PageDown');
  await expect(activeStep(page)).toHaveAttribute('data-step', steps[3].id);
  await present(page);
  const weight = inDiagram(page, 'W1.0.0');
  await weight.focus();
  const value = Number(await weight.getAttribute('aria-valuenow'));
  await page.keyboard.press('PageDown');
  await expect(activeStep(page)).toHaveAttribute('data-step', steps[4].id);
  await page.keyboard.press('PageUp');
  await expect(activeStep(page)).toHaveAttribute('data-step', steps[3].id);
  await expectValue(weight, value);

  const dark = page.getByText('The screen is dark.');
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(dark).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(dark).toHaveCount(0);
    await expect(activeStep(page)).toHaveAttribute('data-step', steps[3].id);
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
  await page.keyboard.press('F5');
  await page.keyboard.press('Shift+F5');
  await painted(page);
  await expect(page.locator('html[data-same][data-room=step]')).toHaveCount(1);

  // A part of the step fills the screen, and gives it back to the step.
  await fills(page, 'network').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => room(page)).toBe('network');
  await page.keyboard.press('Enter');
  await expect.poll(() => room(page)).toBe('step');
  await page.keyboard.press('Escape');
  await expect.poll(() => room(page)).toBeNull();
  await expect(page.getByRole('heading', { name: steps[3].title, exact: true })).toBeInViewport();
});

test('after a number was typed Escape gives the arrows back to the steps, and then leaves', async ({
  page,
}) => {
  await inWindowOnly(page);
  const { steps } = chapters[0];
  await open(page, chapters[0].id, 'product');
  await fills(page, 'product').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => room(page)).toBe('product');
  const cell = productPanel(page).locator('.cell.chosen[data-ref="X.0.0"]').first();
  await cell.focus();
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await expectValue(inLedger(page, 'X.0.0'), 0.5);
  await page.keyboard.press('Escape');
  await expect.poll(() => room(page)).toBe('product');
  await page.keyboard.press('ArrowRight');
  const next = steps[steps.findIndex(({ id }) => id === 'product') + 1];
  await expect(activeStep(page)).toHaveAttribute('data-step', next.id);
  await page.keyboard.press('Escape');
  await expect.poll(() => room(page)).toBeNull();
});

test('numbers and handles are dragged there as far as the pointer goes', async ({ page }) => {
  await inWindowOnly(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'one-layer-batch', 'product');
  await present(page);
  await drag(page, productPanel(page).locator('[data-ref="X.0.0"]').first(), 50);
  await expectValue(inLedger(page, 'X.0.0'), 0.7);
  // The first leaves the number, which has its ring since keys were used.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.locator('.pictures').scrollIntoViewIfNeeded();
  await fills(page, 'picture').focus();
  await page.keyboard.press('Enter');
  const knob = page.locator('.slope .knob');
  await poll(async () => (await knob.boundingBox())!.width).toBeGreaterThan(20);
  const middle = async () => {
    const { x, width } = (await knob.boundingBox())!;
    return x + width / 2;
  };
  const before = await middle();
  await drag(page, knob, 60);
  await poll(async () => Math.abs((await middle()) - before - 60)).toBeLessThan(3);
});

test('what fills the screen is sound for assistive technology, in light and dark, and a broken rule is named', async ({
  page,
}) => {
  await inWindowOnly(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, 'two-layer-batch', 'hidden-product');
  await present(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await painted(page);
    expect(await findings(axe(page)), colorScheme).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByLabel('Break a rule').selectOption({ index: 1 });
  await present(page);
  await expect(page.locator('.note.broken')).toBeInViewport();
});

test('on a phone a part fills the window, and is scrolled inside', async ({ page }) => {
  await inWindowOnly(page);
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, 'two-layer-batch', 'hidden-product');
  for (const [tab, what] of [
    ['Network', 'network'],
    ['Numbers', 'numbers'],
  ]) {
    await page.getByRole('button', { name: tab, exact: true }).click();
    await fills(page, what).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => room(page)).toBe(what);
    const size = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, scrollHeight];
      });
    expect(await size()).toEqual([360, 640]);
    await fills(page, what).click();
    await expect.poll(() => room(page)).toBeNull();
  }
});

for (const [where, width, height, least] of [
  ['a phone on its side', 844, 390, 200],
  ['a projector', 1920, 1080, 700],
] as const) {
  test(`on ${where} the network is as high as there is room for it, with all its weights`, async ({
    page,
  }) => {
    await inWindowOnly(page);
    await page.setViewportSize({ width, height });
    await open(page, 'two-layer-batch', 'hidden-product');
    await fills(page, 'network').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => room(page)).toBe('network');
    const box = async () => (await page.locator('.diagram').boundingBox())!;
    await expect.poll(async () => (await box()).height).toBeGreaterThan(least);
    expect((await box()).y).toBeGreaterThanOrEqual(0);
    await expect(page.locator('.diagram text[data-ref^="W"]')).toHaveCount(8);
  });
}

test('where a browser can, the screen itself is filled, and leaving that leaves', async ({
  page,
}) => {
  await open(page, 'one-layer-batch', 'product');
  await fills(page, 'product').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.nodeName)).toBe('HTML');
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(() => room(page)).toBeNull();
});

test('a link says what fills the screen, and Back leaves it for the page as it is now', async ({
  page,
}) => {
  await inWindowOnly(page);
  await open(page, 'two-layer-batch', 'hidden-product');
  const hash = () => page.evaluate(() => location.hash);
  const whole = await hash();
  await fills(page, 'network').click();
  await poll(hash).toContain('fill=network');
  const link = await hash();
  await page.goBack();
  await poll(() => room(page)).toBeNull();
  await poll(hash).toBe(whole);
  // For somebody else, who came from another page.
  await page.goto('about:blank');
  await page.goto(`/${link}`);
  await poll(() => room(page)).toBe('network');
  await page.keyboard.press('Escape');
  await poll(() => room(page)).toBeNull();
  await poll(hash).not.toContain('fill');
});

test('a step that was presented is a place to come back to, and Escape leaves from wherever it is', async ({
  page,
}) => {
  await inWindowOnly(page);
  await open(page, 'two-layer-batch', 'hidden-product');
  await present(page);
  const before = await activeStep(page).getAttribute('data-step');
  await page.keyboard.press('PageDown');
  await expect(activeStep(page)).not.toHaveAttribute('data-step', before!);
  const after = await activeStep(page).getAttribute('data-step');
  await poll(() => page.evaluate(() => location.hash)).toContain(`/${after}?`);
  expect(await room(page)).toBe('step');
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', before!);
  expect(await room(page)).toBe('step');
  await page.keyboard.press('Escape');
  await poll(() => room(page)).toBeNull();
  await expect(activeStep(page)).toHaveAttribute('data-step', before!);
});
