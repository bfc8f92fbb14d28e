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
    await expect(page.getByRole('heading', { name: 'Gradients, by hand' })).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Gradients, by hand' })).toBeVisible();
    await expect(control).toBeFocused();
    await expect(control).not.toHaveAttribute('aria-pressed');
    expect(await room(page)).toBeNull();
  }
});
