import type { Page } from '@playwright/test';
import type { GradientsByHandElement } from '../../src/views/embedding/element-types.ts';
import { axe, findings } from './axe.ts';
import { chooseNodes, formulasReady, inDiagram, inLedger, poll, set } from './support.ts';
import { examples, expect, hostOf, pageWith, readyFrame, test } from './hosts.ts';

const element = (attributes: string, content = 'Instead') =>
  `<gradients-by-hand chapter="two-layer-batch" step="hidden-product" ${attributes}>${content}</gradients-by-hand>`;

/** A policy that allows what docs/EMBEDDING.md says, and nothing else. */
const strict = (built: string) => ({
  'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src 'self'; script-src ${built}; frame-src ${built}; require-trusted-types-for 'script'`,
});

/** Scrolls a page to just above where an element comes near the screen, as a reader would. */
const comeNear = (page: Page) =>
  page.evaluate(() => {
    const { top } = document.querySelector('gradients-by-hand')!.getBoundingClientRect();
    scrollTo({ top: Math.max(0, scrollY + top - innerHeight - 200), behavior: 'instant' });
  });

for (const [name, filesAt] of Object.entries(examples)) {
  test(`in the example page of ${name} it stands as high as it is, and touches nothing of its host`, async ({
    page,
    serve,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 900, height: 500 });
    const headers = name === 'plain HTML' ? strict(baseURL!) : {};
    await page.goto(await serve(await filesAt(baseURL!), headers));
    // Room below, so that where it is scrolled to never depends on how high the page is.
    await page.evaluate(() => (document.body.style.paddingBottom = '2000px'));
    await comeNear(page);
    const before = await hostOf(page);
    const frame = await readyFrame(page, 'gradients-by-hand >> nth=0');
    const fits = () =>
      frame.evaluate(() => {
        const [page] = document.getElementsByClassName('page');
        const isScrolled = document.documentElement.scrollHeight > innerHeight;
        return !isScrolled && Math.ceil(page.getBoundingClientRect().height) === innerHeight;
      });
    await poll(fits).toBe(true);
    expect(await hostOf(page)).toEqual(before);

    for (const width of [420, 900]) {
      await page.setViewportSize({ width, height: 500 });
      await poll(fits).toBe(true);
    }
    const shown = page.locator('gradients-by-hand').first();
    await shown.evaluate((each) => each.scrollIntoView());
    const within = await hostOf(page);
    for (const step of ['update', 'data', 'error-table']) {
      await shown.evaluate((each: GradientsByHandElement, to) => each.setState({ step: to }), step);
      await poll(fits).toBe(true);
    }
    expect(await hostOf(page)).toEqual(within);
  });
}

test('neither the page in an element nor one in a frame of its own scrolls its host or fills its history', async ({
  page,
  serve,
  baseURL,
}) => {
  // An exercise that opens takes the focus where it may.
  const address = `${baseURL}#/two-layer-batch/hidden-product?nodes=3&practice=write&end`;
  const frame = `<iframe title="plain" src="${address}" width="600" height="700"></iframe>`;
  const space = '<div class="space"></div>';
  // What is not in sight is not laid out, and scrolls nothing either.
  const body = `<div style="height: 400px"></div>${frame}${space}${element('view="page"')}${space}`;
  await page.goto(await serve(pageWith(baseURL!, body)));
  await page.getByLabel('Name').focus();
  const before = await hostOf(page);
  const plain = page.frames().find((each) => each.url().startsWith(`${baseURL}#`))!;
  await formulasReady(plain);
  expect(await hostOf(page)).toEqual(before);
  await page.locator('gradients-by-hand').evaluate((it) => it.scrollIntoView({ block: 'center' }));
  const scrolled = await hostOf(page);
  const own = await readyFrame(page);
  await formulasReady(own);
  expect(await hostOf(page)).toEqual(scrolled);
  for (const each of [own, plain]) {
    const frame = await each.frameElement();
    await frame.evaluate((it: HTMLElement) => it.scrollIntoView({ block: 'center' }));
    const within = await hostOf(page);
    // By script, as a press would have the browser bring into sight what is pressed.
    const press = (control: string) =>
      each.locator(control).evaluate((it: HTMLElement) => it.click());
    await press('[aria-label="Next step"]');
    await expect(each.locator('[aria-current=step]')).toHaveAttribute('data-step', 'update');
    await poll(() => each.evaluate(() => location.hash)).toMatch(/update/);
    await press('.outline [data-step="loss"] a');
    await poll(() => each.evaluate(() => location.hash)).toMatch(/\/loss/);
    await press('nav[aria-label=Chapters] a:first-child');
    await poll(() => each.evaluate(() => location.hash)).toMatch(/one-layer-batch/);
    await press('.play');
    await expect(each.locator('.play')).toHaveText('Pause');
    expect(await hostOf(page)).toEqual(within);
  }
  // On paper stands what cannot be scrolled.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Instead')).toBeVisible();
  await expect(page.locator('gradients-by-hand iframe')).toBeHidden();
});

test('the theme of a host is followed, and one that is asked for is kept', async ({
  page,
  serve,
  baseURL,
}) => {
  const body =
    element('view="network" id="auto"') + element('view="network" id="light" theme="light"');
  await page.goto(await serve(pageWith(baseURL!, body)));
  const [auto, light] = [await readyFrame(page, '#auto'), await readyFrame(page, '#light')];
  const groundOf = (frame: typeof auto) =>
    frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const bright = await groundOf(light);
  await poll(() => groundOf(auto)).toBe(bright);
  await page.evaluate(() => document.body.classList.add('dark'));
  await poll(() => groundOf(auto)).toBe('rgb(23, 25, 28)');
  expect(await groundOf(light)).toBe(bright);
  await page.evaluate(() => document.body.classList.remove('dark'));
  await poll(() => groundOf(auto)).toBe(bright);
});

test('two on a page are apart, and keep nothing for next time', async ({ page, baseURL }) => {
  // At the page's own origin, where a browser lets all of them have one storage.
  const body = element('view="numbers" id="one"') + element('view="numbers" id="other"');
  const host = pageWith(baseURL!, body)['/index.html'];
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: host }),
  );
  const chapterParts = new Set<string>();
  page.on('request', (request) => {
    if (/assets\/chapter-/.test(request.url())) chapterParts.add(request.url());
  });
  await page.goto('host.html');
  const [one, other] = [await readyFrame(page, '#one'), await readyFrame(page, '#other')];
  const before = await inLedger(other, 'dW1.0.0').textContent();
  await set(one, inLedger(one, 'X.0.0'), '7.5');
  await poll(() => one.evaluate(() => location.hash)).toMatch(/X=7\.5/);
  await expect(inLedger(other, 'X.0.0')).toHaveText('0.2');
  await expect(inLedger(other, 'dW1.0.0')).toHaveText(before!);
  const kept = await one.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);
  expect(kept).toEqual([]);
  // Of the five chapters, the one that is shown.
  expect([...chapterParts]).toHaveLength(1);
});

test('a question to a page that does not come fails in words, and what stands in the element stays', async ({
  page,
  serve,
  baseURL,
}) => {
  await page.clock.install();
  await page.route(/index\.html\?view/, () => undefined);
  const host = await serve(pageWith(baseURL!, element('view="network"')));
  await page.goto(host, { waitUntil: 'domcontentloaded' });
  const shown = page.locator('gradients-by-hand');
  const asked = await shown.evaluateHandle((it: GradientsByHandElement) => ({
    answer: it.getState().then(String, String),
  }));
  await expect(shown.locator('iframe')).toHaveCount(1);
  await page.clock.runFor('01:00');
  expect(await asked.evaluate(({ answer }) => answer)).toContain('No answer has come from');
  await expect(page.getByText('Instead')).toBeVisible();
});

test('a hundred cost nothing until they are near the screen', async ({ page, serve, baseURL }) => {
  const body = Array.from(
    { length: 100 },
    () => `<div class="space"></div>${element('view="product"')}`,
  );
  await page.goto(await serve(pageWith(baseURL!, '<div class="space"></div>' + body.join(''))));
  await page.waitForFunction(() => customElements.get('gradients-by-hand'));
  const frames = page.locator('gradients-by-hand iframe');
  await expect(frames).toHaveCount(0);
  await page
    .locator('gradients-by-hand')
    .last()
    .evaluate((last) => last.scrollIntoView());
  await readyFrame(page, 'gradients-by-hand:last-of-type');
  expect(await frames.count()).toBeLessThan(4);
});

test('its events and methods say and change what it shows', async ({ page, serve, baseURL }) => {
  await page.goto(await serve(pageWith(baseURL!, element('view="network" state="nodes=3"'))));
  const shown = page.locator('gradients-by-hand');
  const heard = await shown.evaluateHandle((each: GradientsByHandElement) => {
    const events: string[] = [];
    for (const type of ['ready', 'change', 'step'] as const) {
      each.addEventListener(type, ({ detail }) => events.push(`${type} ${JSON.stringify(detail)}`));
    }
    return events;
  });
  const frame = await readyFrame(page);
  const at = { chapter: 'two-layer-batch', step: 'hidden-product', state: 'nodes=3' };
  expect(await shown.evaluate((each: GradientsByHandElement) => each.getState())).toEqual(at);

  await set(frame, inDiagram(frame, 'W1.0.0'), '2');
  const { dW1, W1 } = await shown.evaluate((each: GradientsByHandElement) => each.getNumbers());
  expect(W1[0][0]).toBe(2);
  expect(dW1.map((row) => row.length)).toEqual([3, 3, 3]);
  expect(await shown.evaluate((each: GradientsByHandElement) => each.getSVG())).toMatch(
    /^<svg [^]*>2<\/[^]*<\/svg>$/,
  );

  await shown.evaluate((each: GradientsByHandElement) => each.setState({ step: 'update' }));
  expect(await shown.evaluate((each: GradientsByHandElement) => each.getState())).toMatchObject({
    step: 'update',
  });
  const refused = shown.evaluate((each: GradientsByHandElement) =>
    each.setState({ state: 'nodes=9' }),
  );
  await expect(refused).rejects.toThrow('setState: nodes: “9” is no number from 1 to 4.');

  await shown.evaluate((each: GradientsByHandElement) => each.setAttribute('state', 'nodes=2'));
  await expect(inDiagram(frame, 'W2.2.0')).toHaveCount(0);
  await poll(async () => (await heard.jsonValue()).map((said) => said.split(' ')[0])).toEqual(
    expect.arrayContaining(['ready', 'change', 'step']),
  );
  expect((await heard.jsonValue())[0]).toBe(`ready ${JSON.stringify(at)}`);
});

test('what cannot be fetched or has no such view leaves what is shown, and says why', async ({
  page,
  serve,
  baseURL,
  complaints,
}) => {
  await page.route(/chapter-/, (route) => route.abort());
  const begun = element('view="slope"').replace('two-layer-batch', 'one-layer-batch');
  await page.goto(await serve(pageWith(baseURL!, begun.replace('hidden-product', 'product'))));
  const shown = page.locator('gradients-by-hand');
  const frame = await readyFrame(page);
  const handle = frame.getByRole('slider').first();
  await handle.press('ArrowUp');
  const numbers = () => shown.evaluate((each: GradientsByHandElement) => each.getNumbers());
  const before = await numbers();
  const refused = (chapter: string) =>
    expect(shown.evaluate((each: GradientsByHandElement, to) => each.setState(to), { chapter }));

  await refused('two-layer-batch').rejects.toThrow('could not be fetched');
  await page.unroute(/chapter-/);
  await refused('score-function').rejects.toThrow('view: “slope” was given');
  expect(await numbers()).toEqual(before);
  await expect(handle).toBeVisible();
  complaints.splice(0, Infinity, ...complaints.filter((each) => !each.includes('ERR_FAILED')));
});

test('what its attributes ask for wrongly is said in its place, and in the console', async ({
  page,
  serve,
  baseURL,
  complaints,
}) => {
  const wrong = {
    'view="netwrok"': /view: “netwrok” was given; expected was one of page, derivation, network/,
    'view="network" chapter="three"': /chapter: “three” was given; expected was one of one-layer-b/,
    'view="network" step="sum"': /step: “sum” was given; expected was one of data, hidden-rows/,
    'view="network" state="nodes=9"': /state: nodes: “9” is no number from 1 to 4/,
    'view="slope" chapter="score-function" step=""':
      /view: “slope” was given; of plots, the chapter/,
  };
  const body = Object.keys(wrong).map(
    (each, n) =>
      `<gradients-by-hand id="e${n}" ${each} chapter="two-layer-batch" step="update">Instead</gradients-by-hand>`,
  );
  await page.goto(await serve(pageWith(baseURL!, body.join(''))));
  for (const [n, sentence] of Object.values(wrong).entries()) {
    await expect(page.locator(`#e${n} .problem`)).toHaveText(sentence);
    await expect(page.locator(`#e${n}`)).toContainText('Instead');
    expect(complaints.filter((each) => sentence.test(each))).toHaveLength(1);
  }
  await expect(page.locator('iframe')).toHaveCount(0);
  complaints.length = 0;
  // Set right, it is there.
  await page.locator('#e0').evaluate((each) => each.setAttribute('view', 'network'));
  await readyFrame(page, '#e0');
});

test.describe('without its script', () => {
  test.use({ javaScriptEnabled: false });

  test('what stands in it is seen', async ({ page, serve, baseURL }) => {
    await page.goto(await serve(await examples['plain HTML'](baseURL!)));
    await expect(page.getByRole('link', { name: '∂L/∂W₁ = Xᵀ · Δl₁' })).toBeVisible();
    await expect(page.getByRole('img')).toBeVisible();
  });
});

test('the plots of chapter 5 are views too, whole once they are ready, and give their picture out of sight', async ({
  page,
  serve,
  baseURL,
}) => {
  const views = ['scores', 'samples', 'training'];
  const body = views.map(
    (view) =>
      `<gradients-by-hand chapter="score-function" step="scores" view="${view}" id="${view}"></gradients-by-hand>`,
  );
  await page.goto(await serve(pageWith(baseURL!, body.join('<div class="space"></div>'))));
  for (const view of views) {
    const svg = await page
      .locator(`#${view}`)
      .evaluate((it: GradientsByHandElement) => it.getSVG());
    expect(svg).toMatch(/^<svg .*chapter 5/is);
    const frame = await readyFrame(page, `#${view}`);
    expect(await frame.evaluate(() => innerHeight)).toBeGreaterThan(150);
  }
});

test('a view that is opened by itself shows that part, and leads to the whole page as it is now', async ({
  page,
}) => {
  await page.goto('?view=network#/two-layer-batch/hidden-product?nodes=3&end');
  await expect(page.locator('.diagram')).toBeVisible();
  await expect(page.locator('.outline, .ledger, .masthead')).toHaveCount(0);
  expect(await findings(axe(page))).toEqual([]);
  await chooseNodes(page, 2);
  await set(page, inDiagram(page, 'X.1.0'), '4');
  const link = page.getByRole('link', { name: 'the whole page' });
  await expect(link).toHaveAttribute(
    'href',
    /\/#\/two-layer-batch\/hidden-product\?X=[^&]*;4,-0\.3,[^&]*&at=X\.1\.0&end$/,
  );
});

test('the lines that the menu writes show in another page what is shown here', async ({
  page,
  serve,
  baseURL,
}) => {
  await page.goto(
    '#/two-layer-batch/hidden-product?nodes=3&W1=5,-0.7,0.6;-0.3,0.9,0.2;0.1,-0.2,-0.5&end',
  );
  await formulasReady(page);
  await page.getByText('Share', { exact: true }).click();
  await page.getByRole('button', { name: 'Embed…' }).click();
  await page.getByRole('dialog').getByRole('combobox').selectOption('numbers');
  const lines = await page.getByLabel('The two lines').inputValue();
  expect(lines.split('\n')).toHaveLength(2);
  const link = /<a href="([^"]*)"/.exec(lines)![1].replaceAll('&amp;', '&');
  expect(link).toBe(page.url());
  await page.goto(await serve(pageWith(baseURL!, lines)));
  const frame = await readyFrame(page);
  await expect(inLedger(frame, 'W1.0.0')).toHaveText('5');
  await expect(inLedger(frame, 'W2.2.0')).toHaveText('0.3');
});
