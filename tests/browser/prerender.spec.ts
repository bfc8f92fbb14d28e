import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { contents } from '../../src/lessons/contents.ts';
import type { Term } from '../../src/lessons/step.ts';
import { activeStep, chapters, expect, formulasReady, heldBack, stepsOf, test } from './support.ts';

const [first, , third] = chapters;
const lastOfThird = stepsOf(third.id).at(-1)!;

/** The words of a step between its symbols. */
function wordsOf({ Prose }: (typeof first.steps)[number]): string[] {
  const gap = '\u0001';
  const Q: Term = ({ children }) => children ?? gap;
  const markup = renderToStaticMarkup(createElement(Prose, { Q, N: () => gap }));
  return markup
    .split(new RegExp(`${gap}|<[^>]*>`))
    .map((words) => words.trim())
    .filter(Boolean);
}

// The fixture holds each of these to not a word in the console.
for (const [what, address, step] of [
  ['the first page', '', stepsOf(first.id)[0]],
  ['the last step', `#/${third.id}/${lastOfThird}`, lastOfThird],
  ['an unknown address', '#/no-such-chapter/nothing', stepsOf(first.id)[0]],
] as const) {
  for (const notation of ['blog', 'textbook', 'columns', 'numpy']) {
    test(`${what} comes alive without a message, where ${notation} was chosen before`, async ({
      page,
    }) => {
      await page.addInitScript(
        (id) => localStorage.setItem('gradients-by-hand.notation', id),
        notation,
      );
      await page.goto(address, { waitUntil: 'networkidle' });
      await formulasReady(page);
      await expect(activeStep(page)).toHaveAttribute('data-step', step);
      await expect(page.getByLabel('Notation')).toHaveValue(notation);
      await expect(page.locator('.outline')).toBeVisible();
    });
  }
}

test('what is only read asks for one script, and KaTeX comes with the first input', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto('', { waitUntil: 'networkidle' });
  await formulasReady(page);
  expect(scripts).toHaveLength(1);
  await page.mouse.move(200, 200);
  await expect.poll(() => scripts.some((script) => script.includes('katex'))).toBe(true);
});

test('where KaTeX cannot be had the formula is code, and the rest goes on', async ({
  page,
  complaints,
}) => {
  await page.route(/katex-[^/]*\.js$/, (route) => route.abort());
  await page.goto('');
  await formulasReady(page);
  await page.keyboard.press('ArrowRight');
  const step = activeStep(page);
  await expect(step).toHaveAttribute('data-step', first.steps[1].id);
  await expect(step.locator('.prose')).toBeVisible();
  await expect(step.locator('.code-line').last()).toHaveText('z = X @ W');
  await expect(step.locator('.code-line').last()).toBeVisible();
  // The browser says that the file did not come, as it should; nothing else does.
  expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
  complaints.length = 0;
});

test('a reader on the way to another step never sees the first', async ({ page }) => {
  const chapter = await heldBack(page, /chapter-[^/]*\.js$/);
  await page.goto(`#/${third.id}/${lastOfThird}`, { waitUntil: 'commit' });
  await expect(page.locator('#root .step').first()).toBeAttached();
  await chapter.asked;
  await expect(page.locator('.outline')).toBeHidden();
  chapter.letThrough();
  await expect(activeStep(page)).toHaveAttribute('data-step', lastOfThird);
  await expect(page.locator('.outline')).toBeVisible();
});

test('the head says what the page is', async ({ page }) => {
  await page.goto('');
  await expect(page).toHaveTitle(/^Gradients, by hand/);
  for (const name of ['meta[name="description"]', 'meta[property="og:title"]']) {
    await expect(page.locator(name)).toHaveAttribute('content', /\S/);
  }
  await expect(page.locator('link[rel="preload"][as="font"]')).toHaveCount(3);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /^https?:.*\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { id, steps } of chapters) {
    test(`every step of ${id} can be read`, async ({ page }) => {
      await page.goto('');
      const sections = page.locator(`#article-${id} > .article-step`);
      await expect(sections).toHaveCount(steps.length + 1);
      for (const [n, step] of steps.entries()) {
        const section = sections.nth(n);
        await expect(section.getByRole('heading', { level: 3 })).toHaveText(step.title);
        await expect(section.getByRole('heading', { level: 3 })).toBeVisible();
        const text = (await section.innerText()).replaceAll(/\s+/g, ' ');
        for (const words of wordsOf(step)) expect(text).toContain(words);
        await expect(section.locator('math').first()).toBeVisible();
      }
    });
  }

  test('nothing that would be dead is seen, and links lead somewhere', async ({ page }) => {
    await page.goto('');
    const dead = page.locator('button, input, select, summary, [tabindex], [role="slider"]');
    await expect(dead.filter({ visible: true })).toHaveCount(0);
    const links = page.getByRole('link').filter({ visible: true });
    await expect(links).toHaveCount(contents.length);
    for (const link of await links.all()) {
      await expect(page.locator((await link.getAttribute('href'))!)).toHaveCount(1);
    }
  });

  for (const width of [360, 1440]) {
    test(`at ${width} pixels all stands in one column, no wider than the window`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('');
      const parts = await page.locator('.articles > *').evaluateAll((elements) =>
        elements.map((element) => {
          const { left, width: across, top, bottom } = element.getBoundingClientRect();
          return { left, across, top, bottom };
        }),
      );
      for (const [n, { left, across, top }] of parts.entries()) {
        expect({ left, across }).toEqual({ left: parts[0].left, across: parts[0].across });
        if (n > 0) expect(top).toBeGreaterThanOrEqual(parts[n - 1].bottom);
      }
      const right = async (selector: string) => {
        const boxes = await Promise.all(
          (await page.locator(selector).all()).map((element) => element.boundingBox()),
        );
        return Math.max(...boxes.map((box) => box!.x + box!.width));
      };
      expect(await right('.article-step')).toBeLessThanOrEqual(width);
      expect(await right('.article-line')).toBeLessThanOrEqual(width);
    });
  }
});
