import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chapters, expect, poll, stepsOf, test } from './support.ts';

const { id: second } = chapters[1];
const step = stepsOf(second)[6];

/** How wide each picture of a chapter is as it has come, in pixels: 0 where it has not. */
const widthsOfPictures = (page: Page, chapter: string) =>
  page
    .locator(`#article-${chapter} img`)
    .evaluateAll((all) => all.map((picture) => (picture as HTMLImageElement).naturalWidth));

/** What is read stands at the step of the address, says why nothing can be changed, and nothing in it is dead. */
async function expectOnlyRead(page: Page, why: string) {
  const section = page.locator(`[id="/${second}/${step}"]`);
  await expect(section.getByRole('heading', { level: 3 })).toBeInViewport();
  await expect(section.locator('math').first()).toBeVisible();
  const note = page.getByRole('status').filter({ hasText: 'can only be read' });
  await expect(note).toContainText(why);
  await expect(note).toBeInViewport();
  const top = async (part: Locator) => (await part.boundingBox())!.y;
  expect(await top(section.locator('h3'))).toBeGreaterThan((await top(note)) + 30);
  const dead = page.locator('button, input, select, summary, [tabindex], [role="slider"]');
  await expect(dead.filter({ visible: true })).toHaveCount(0);
}

const index = /assets\/index-[^/]*\.js$/;

for (const [what, answer, why] of [
  ['does not come', { status: 404, body: '' }, 'could not be fetched'],
  ['throws', { contentType: 'text/javascript', body: 'throw new Error("no")' }, 'cannot run'],
  [
    'is none that the browser knows',
    { contentType: 'text/javascript', body: 'let = ;' },
    'cannot run',
  ],
] as const) {
  test(`where the page's script ${what}, the linked step can be read`, async ({
    page,
    complaints,
  }) => {
    await page.route(index, (route) => route.fulfill(answer));
    await page.goto(`#/${second}/${step}?notation=blog`);
    await expectOnlyRead(page, why);
    complaints.length = 0;
  });
}

test('opened as a file, the linked step can be read', async ({ page, complaints }) => {
  await page.goto(`file://${resolve('dist/index.html')}#/${second}/${step}`);
  await expectOnlyRead(page, 'opened as a file');
  const pictures = page.locator(`#article-${second} img`);
  for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded();
  await poll(async () => Math.min(...(await widthsOfPictures(page, second)))).toBeGreaterThan(200);
  complaints.length = 0;
});

test.describe('where no script runs, as in some frames', () => {
  test.use({ javaScriptEnabled: false });

  test('the linked step can be read', async ({ page }) => {
    await page.goto(`#/${second}/${step}`);
    await expect(page.locator(`[id="/${second}/${step}"] h3`)).toBeInViewport();
  });

  test('each chapter has its network, a product and a slope as pictures', async ({ page }) => {
    await page.goto('', { waitUntil: 'load' });
    for (const { id } of chapters) {
      const widths = await widthsOfPictures(page, id);
      expect(widths, id).toHaveLength(3);
      expect(Math.min(...widths), id).toBeGreaterThan(200);
    }
  });
});

test('a page that ends before its first step says nothing of an error', async ({ page }) => {
  await page.route('**/', async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    await route.fulfill({ response: answer, body: html.slice(0, html.indexOf('<div id="root">')) });
  });
  await page.goto('', { waitUntil: 'load' });
  await expect(page.locator('#root')).toHaveCount(0);
});
