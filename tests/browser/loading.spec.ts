import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  activeStep,
  chapterLink,
  chapters,
  expect,
  formulasReady,
  heldBack,
  open,
  painted,
  paste,
  poll,
  stepsOf,
  test,
} from './support.ts';

const [first, , third] = chapters.map(({ id }) => id);

test('loads without a console message, an error or a request to another host', async ({
  page,
  complaints,
}) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto('', { waitUntil: 'networkidle' });
  await formulasReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gradients, by hand');
  expect(failed).toEqual([]);
  expect(complaints).toEqual([]);
});

test('opens the first step of the first chapter where the address names none', async ({ page }) => {
  await page.goto('');
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[0]);
});

test('the address of any step opens that step', async ({ page }) => {
  for (const [n, { id, steps }] of chapters.entries()) {
    for (const step of [steps[4], steps.at(-1)!]) {
      await page.goto('about:blank');
      await open(page, id, step.id);
      await expect(activeStep(page).locator('h2')).toHaveText(step.title);
      await expect(chapterLink(page, n)).toHaveAttribute('aria-current', 'page');
    }
  }
});

test('an address that names no chapter or no step opens what is nearest', async ({ page }) => {
  await page.goto('#/no-such-chapter/nothing');
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[0]);
  await page.goto('about:blank');
  await page.goto(`#/${third}/no-such-step`);
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(third)[0]);
});

test('the address follows the steps, and back and forward move through them', async ({ page }) => {
  const [one, two, three] = stepsOf(first);
  await open(page, first, one);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`#/${first}/${two}$`));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`#/${first}/${three}$`));
  await chapterLink(page, 2).click();
  await expect(page).toHaveURL(new RegExp(`#/${third}/`));

  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', three);
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', two);
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', one);
  await page.goForward();
  await expect(activeStep(page)).toHaveAttribute('data-step', two);
  await page.goForward();
  await page.goForward();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(third)[0]);
});

for (const width of [390, 1440]) {
  test(`at ${width} pixels the page stays where it is when it is first touched`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('', { waitUntil: 'networkidle' });
    await formulasReady(page);
    const scrolled = () =>
      page.evaluate(() => scrollY + document.querySelector('.outline')!.scrollTop);
    const scripts = page.waitForResponse(/katex-[^/]*\.js$/);
    await page.mouse.move(200, 600);
    await page.mouse.wheel(0, 60);
    await poll(scrolled).toBe(60);
    await scripts;
    // Every view that the page began without is here.
    await expect(page.locator('#root .built')).toHaveCount(0);
    await painted(page);
    expect(await scrolled()).toBe(60);
  });
}

test('a press on what the build has drawn is done when the view itself has come', async ({
  page,
}) => {
  const views = await heldBack(page, /assets\/(?!index)[^/]*\.js$/);
  await page.goto('');
  await expect(page.locator('html.answers')).toBeAttached();
  const descent = page.getByRole('button', { name: 'Descent', exact: true });
  await descent.click();
  await views.asked;
  await expect(descent).toHaveAttribute('aria-pressed', 'false');
  views.letThrough();
  await expect(page.getByRole('region', { name: 'Descent' })).toBeVisible();
  await expect(descent).toHaveAttribute('aria-pressed', 'true');
});

test('the focus stays at a number that the build has drawn, and what is pasted there is taken', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const views = await heldBack(page, /assets\/(?!index)[^/]*\.js$/);
  await page.goto('');
  await expect(page.locator('html.answers')).toBeAttached();
  const number = page.getByRole('spinbutton', { name: 'Row to predict, component 1' });
  await expect(page.locator('.built').filter({ has: number })).toBeAttached();
  await number.focus();
  await paste(page, '0.5\t4');
  await views.asked;
  await expect(number).toHaveText('0.3');
  views.letThrough();
  await expect(number).toHaveText('0.5');
  await expect(page.locator('.built').filter({ has: number })).toHaveCount(0);
  await expect(number).toBeFocused();
});

test('a formula that had to wait for KaTeX is lit like the rest when it is drawn', async ({
  page,
}) => {
  const katex = await heldBack(page, /katex-[^/]*\.js$/);
  await page.goto('#/two-layer-batch/hidden-product');
  await katex.asked;
  const origin = page.locator('.origins .kept:not([data-closed])');
  await expect(origin.locator('.source[data-lit]').first()).toBeVisible();
  await expect(origin.locator('.formula')).toBeEmpty();
  katex.letThrough();
  await expect(origin.locator('.formula [data-lit=source]')).toHaveCount(16);
});

test('a script that comes before the end of the page waits for it', async ({ page }) => {
  const rest = await heldBack(page, /rest\.js$/);
  await page.route('**/', async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    // What is after this script is read when it has come.
    const stopped = html.replace('<div id="root">', '<script src="./rest.js"></script>$&');
    await route.fulfill({ response: answer, body: stopped });
  });
  const script = page.waitForResponse(/index-[^/]*\.js$/);
  await page.goto('', { waitUntil: 'commit' });
  await rest.asked;
  await (await script).finished();
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 0)));
  rest.answerEmpty();
  await formulasReady(page);
});

const notFetched = (page: Page) => page.getByRole('status').filter({ hasText: 'not be fetched' });

test('a chapter that comes late does not take over from a reader who has gone elsewhere', async ({
  page,
}) => {
  const late = await heldBack(page, /chapter-[^/]*\.js$/);
  await page.goto('');
  await formulasReady(page);
  await chapterLink(page, 2).click();
  await late.asked;
  await page.keyboard.press('ArrowRight');
  const [, second] = stepsOf(first);
  await expect(activeStep(page)).toHaveAttribute('data-step', second);
  const come = page.waitForResponse(/chapter-[^/]*\.js$/);
  late.letThrough();
  await come;
  await painted(page);
  await expect(activeStep(page)).toHaveAttribute('data-step', second);
  await expect(page).toHaveURL(new RegExp(`#/${first}/${second}$`));
  await chapterLink(page, 2).click();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(third)[0]);
});

test('a chapter that cannot be fetched is said not to have come, and is tried again', async ({
  page,
  complaints,
}) => {
  // What the page starts with is all that comes; the connection is back before the second try.
  const late = /assets\/(?!index)[^/]*\.js/;
  await page.route(late, (route) => route.abort());
  await page.goto('');
  await formulasReady(page);
  await chapterLink(page, 2).click();
  const note = notFetched(page);
  await expect(note).toContainText(chapters[2].title);
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[0]);
  await page.unroute(late);
  await note.getByRole('button', { name: 'Try again' }).click();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(third)[0]);
  await expect(note).toHaveCount(0);
  // The browser says that files did not come, as it should; nothing else does.
  expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
  complaints.length = 0;
});

test('the first step of a chapter shows the top of the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, chapters[1].id);
  await expect(page.locator('h1')).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('h1')).not.toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('h1')).toBeInViewport();
});

test('a chapter that is left and opened again is at the step where it was left', async ({
  page,
}) => {
  await open(page, first, stepsOf(first)[3]);
  await chapterLink(page, 1).click();
  await chapterLink(page, 0).click();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[3]);
});

for (const address of ['#/no-such-chapter/data', '#/two-layer-single/no-such-step']) {
  test(`an address that names no step, ${address}, opens the nearest and says so`, async ({
    page,
  }) => {
    await page.goto(`./${address}`);
    await expect(page.getByRole('status').filter({ hasText: address })).toBeVisible();
    await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('status').filter({ hasText: address })).toHaveCount(0);
  });
}

test('back from the first step that was gone to leads to where the page began', async ({
  page,
}) => {
  await page.goto('');
  await formulasReady(page);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#\/one-layer-batch\/weighted-sum$/);
  await expect(page).toHaveTitle(/^A weighted sum for each example · .* · Gradients, by hand$/);
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[0]);
});

test('an address that names no step is replaced by that of the step that is open', async ({
  page,
}) => {
  await open(page, third, stepsOf(third)[3]);
  for (const nonsense of ['#/__proto__/x', '#/%E0%A4%A', '#/two-layer-batch/nonsense']) {
    await page.evaluate((hash) => (location.hash = hash), nonsense);
    await expect(page.getByRole('status').filter({ hasText: 'There is no step' })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#/${third}/${stepsOf(third)[3]}$`));
  }
});

test('all that a built file asks for is among the built files', () => {
  const scripts = readdirSync('dist/assets').filter((file) => file.endsWith('.js'));
  const named = scripts.flatMap((script) =>
    [
      ...readFileSync(`dist/assets/${script}`, 'utf8').matchAll(
        /["'`]\.\/([\w-]+\.(?:js|css))["'`]/g,
      ),
    ].map(([, file]) => ({ script, file })),
  );
  expect(named.length).toBeGreaterThan(scripts.length);
  // Beside the page stands what has one name in all versions.
  const isThere = ({ file }: { file: string }) =>
    ['dist/assets', 'dist'].some((folder) => existsSync(`${folder}/${file}`));
  expect(named.filter((each) => !isThere(each))).toEqual([]);
});

test('a browser that takes no more addresses for a while has the right one afterwards', async ({
  page,
}) => {
  await open(page, first, stepsOf(first)[1]);
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
    Object.assign(history, { pushState: refuse, replaceState: refuse });
  });
  const refused = page.waitForFunction(() => document.title.startsWith('Squeeze'));
  await page.keyboard.press('ArrowRight');
  await refused;
  // Nor does it hold up an address that names no step.
  await page.evaluate(() => (location.hash = '#/nothing'));
  await expect(page.getByRole('status').filter({ hasText: 'There is no step' })).toBeVisible();
  await page.evaluate(() => {
    for (const name of ['pushState', 'replaceState']) Reflect.deleteProperty(history, name);
  });
  await expect(page).toHaveURL(new RegExp(`#/${first}/${stepsOf(first)[2]}$`));
});

test('a link to the address that stands there already opens its step, and a step of the first chapter has its own title', async ({
  page,
}) => {
  // As in browsers that go nowhere for such a link.
  await page.addInitScript(() =>
    addEventListener('popstate', (event) => event.stopImmediatePropagation(), true),
  );
  const step = chapters[0].steps[3];
  await open(page, first, step.id);
  await expect(page).toHaveTitle(new RegExp(`^${step.title} · .* · Gradients, by hand$`));
  await page.evaluate(() => {
    Object.assign(history, { pushState: () => undefined, replaceState: () => undefined });
  });
  await page.keyboard.press('ArrowRight');
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[4]);
  await page.evaluate((hash) => {
    const link = Object.assign(document.createElement('a'), { href: hash, textContent: 'There' });
    document.querySelector('.masthead')!.append(link);
    link.click();
  }, `#/${first}/${step.id}`);
  await expect(activeStep(page)).toHaveAttribute('data-step', step.id);
});
