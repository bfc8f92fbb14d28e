import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  activeStep,
  chapterLink,
  chapters,
  expect,
  formulasReady,
  open,
  poll,
  stepsOf,
  test,
} from './support.ts';

const [first, second] = chapters.map(({ id }) => id);
const part = /assets\/(?!index)[^/]*\.(js|css)$/;

/** What comes with the first input, but for chapters: one of these is missed when it is asked for. */
function filesOfParts(): string[] {
  const index = readdirSync('dist/assets').find((file) => /^index-.*js$/.test(file))!;
  const code = readFileSync(`dist/assets/${index}`, 'utf8');
  const files = [...code.matchAll(/import\(`\.\/([\w-]+\.js)`\)/g)].map(([, file]) => file);
  // Some are fetched when they are used or where they are used, and one a while after the rest.
  const others =
    /^(chapter|embedded|filled-screen|policy-sizes|task-picker|follow-link|situations|try-again|render-sheet)-/;
  return [...new Set(files)].filter((file) => !others.test(file));
}

const notes = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'could not be fetched', visible: true });

const tryAgain = (page: Page) => notes(page).getByRole('button', { name: 'Try again' });

/** The browser says that files did not come, as it should; nothing else does. */
function forgetMissing(complaints: string[]) {
  const others = complaints.filter((each) => !/ERR_FAILED|404/.test(each));
  expect(others).toEqual([]);
  complaints.length = 0;
}

test('without a connection one note says so, the page goes on, and all of it comes when it is tried again', async ({
  page,
  complaints,
}) => {
  await page.route(part, (route) => route.abort());
  await page.goto('');
  await page.locator('html.answers').waitFor();
  await page.mouse.move(200, 300);
  await expect(notes(page)).toContainText('other parts of the page could not be fetched.');
  await chapterLink(page, 1).click();
  await expect(notes(page)).toContainText(chapters[1].title);
  await expect(notes(page)).toHaveCount(1);
  // The address and the page are at the same step.
  await expect(page).toHaveURL(new RegExp(`#/${first}/${stepsOf(first)[0]}$`));
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[0]);
  await page.unroute(part);
  const files = filesOfParts();
  expect(files.length).toBeGreaterThan(20);
  const come = new Set<string>();
  page.on('requestfinished', (request) => come.add(request.url().split('/').pop()!));
  await tryAgain(page).click();
  // Not one was missed in silence: each is asked for again.
  await poll(async () => files.filter((file) => !come.has(file))).toEqual([]);
  await expect(notes(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`#/${second}/${stepsOf(second)[0]}$`));
  await formulasReady(page);
  await expect(page.getByRole('region', { name: 'Pictures of the gradient' })).toContainText(
    'Descent',
  );
  // Each stylesheet was asked for by one of those that wait for it.
  const styles = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) =>
      links
        .filter((link) => (link as HTMLLinkElement).sheet)
        .map((link) => link.getAttribute('href')!.split('/').pop()),
    );
  expect(styles).toHaveLength(new Set(styles).size);
  forgetMissing(complaints);
});

const openShare = async (page: Page, item: string) => {
  await page.getByText('Share', { exact: true }).click();
  await page.getByRole('button', { name: item }).click();
};

for (const [what, files, ask, come] of [
  [
    'a list',
    /practice-list-.*js/,
    (page: Page) => page.getByText('Practice', { exact: true }).click(),
    '.menu[open] li',
  ],
  ['a dialog', /cover-.*js/, (page: Page) => openShare(page, 'Cover…'), 'dialog[open]'],
  [
    'the style of a dialog',
    /print-dialog-.*css/,
    (page: Page) => openShare(page, 'Print…'),
    'dialog[open]',
  ],
] as const) {
  test(`${what} that is opened and does not come says so in its place, and comes when it is tried again`, async ({
    page,
    complaints,
  }) => {
    await page.route(files, (route) => route.abort());
    await page.goto(`#/${first}/${stepsOf(first)[1]}`);
    await formulasReady(page);
    await ask(page);
    const place = page.locator('.menu, dialog');
    const said = place.getByRole('status').filter({ hasText: 'could not be fetched' });
    await expect(said).toBeVisible();
    await expect(page.locator(come)).toHaveCount(0);
    // It stays missing as long as it does not come.
    const failed = page.waitForEvent('requestfailed', (request) => files.test(request.url()));
    await said.getByRole('button', { name: 'Try again' }).click();
    await failed;
    await expect(said).toBeVisible();
    await page.unroute(files);
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator(come).first()).toBeVisible();
    await expect(said).toHaveCount(0);
    forgetMissing(complaints);
  });
}

test('what fills the screen can be asked for again, and fills it when it has come', async ({
  page,
  complaints,
}) => {
  await page.route(/filled-screen-/, (route) => route.abort());
  await open(page, first, stepsOf(first)[1]);
  await page.getByRole('button', { name: 'Fill the screen with the network' }).click();
  await expect(notes(page)).toContainText('What fills the screen');
  await page.unroute(/filled-screen-/);
  await tryAgain(page).click();
  await expect(page.locator(':root')).toHaveAttribute('data-room', 'network');
  await expect(notes(page)).toHaveCount(0);
  forgetMissing(complaints);
});
