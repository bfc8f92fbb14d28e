import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import type { GradientsByHandElement } from '../../src/views/embedding/element-types.ts';
import { expect, pageWith, readyFrame, test } from './hosts.ts';
import { drop } from './pictures.ts';
import { formulasReady, inLedger, open, paste } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** What would do something if it became an element, or got out of one, in several ways. */
const markup = [
  '<img src=x class=brought onerror="alert(1)">',
  '</span></noscript><script class=brought>alert(1)</script>',
  '"><svg class=brought onload=alert(1)><a class=brought href="javascript:alert(1)">',
  '{{constructor}}javascript:alert(1)',
].join(' ');

/** No element of it, and no link that would run something. What is forbidden, logged or thrown fails every test. */
const expectText = (page: Page | Frame) =>
  expect(
    page.locator('.brought, [src="x"], [onerror], [onload], [href^="javascript:"]'),
  ).toHaveCount(0);

const notes = (page: Page) => page.locator('.note');

/** Every key of a link, as docs/LINKS.md has them. */
async function keysOfLinks(): Promise<string[]> {
  const rows = (await readFile('docs/LINKS.md', 'utf8')).matchAll(/^\| (`[^|]*)\|/gm);
  return [...rows].flatMap(([, cell]) => [...cell.matchAll(/`(\w+)`/g)].map(([, key]) => key));
}

test('from the address: whatever a link says is read, named as text, or left out', async ({
  page,
}) => {
  const keys = await keysOfLinks();
  expect(keys.length).toBeGreaterThan(35);
  const said = encodeURIComponent(markup);
  const asked = [...keys.map((key) => `${key}=${said}`), `${said}=1`].join('&');
  for (const step of [
    'two-layer-batch/hidden-product',
    'any-network/data',
    'score-function/data',
  ]) {
    await page.goto('about:blank');
    await page.goto(`?view=${said}&theme=${said}#/${step}?${asked}&end`);
    await formulasReady(page);
    await expect(notes(page).filter({ hasText: '<img src=x' }).first()).toBeVisible();
    await expectText(page);
  }
  for (const hash of [`#/${said}/${said}`, `#/two-layer-batch/${said}?${asked}`, `#${markup}`]) {
    await page.goto('about:blank');
    await page.goto(hash);
    await expect(page.locator('html.answers')).toBeAttached();
    await expectText(page);
  }
});

test('from what the browser keeps: texts', async ({ page }) => {
  const kept = {
    'gradients-by-hand.notation': markup,
    'gradients-by-hand.last': JSON.stringify({
      hash: `#/two-layer-batch/data?nodes=${encodeURIComponent(markup)}&end`,
      beside: markup,
    }),
    'gradients-by-hand.practice': JSON.stringify({
      solved: [markup],
      drafts: { [markup]: [markup], 'two-layer-batch/hidden-product/write': [markup] },
    }),
  };
  await page.addInitScript((kept) => {
    for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
    sessionStorage.setItem('gradients-by-hand.unwritten', kept['gradients-by-hand.last']);
  }, kept);
  await page.goto('');
  await page.getByRole('button', { name: 'Open them' }).click();
  await expect(notes(page).filter({ hasText: '<img src=x' }).first()).toBeVisible();
  await expectText(page);
});

test('from the clipboard, a file or the keys: texts', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await inLedger(page, 'X.0.0').focus();
  await paste(page, `${markup}\t${markup}\n1\t2`);
  await expect(notes(page).filter({ hasText: '<img src=x' }).first()).toBeVisible();
  await expectText(page);

  const link = `#/two-layer-batch/data?X=${encodeURIComponent(markup)}&end`;
  const source = link.replaceAll('&', '&amp;');
  const svg = `<svg onload="alert(1)"><dc:source>${source}</dc:source>${markup}</svg>`;
  // Each answer by its own words: a note of the one before would be there before the file is read.
  for (const [file, answer] of [
    [svg, 'Not all of the link could be read'],
    [markup, 'holds no link of this page'],
  ]) {
    await drop(page, `${markup}.svg`, Buffer.from(file));
    const note = notes(page).filter({ hasText: answer });
    await expect(note.filter({ hasText: '<img src=x' })).toBeVisible();
    await expectText(page);
  }

  await page.goto(`#/two-layer-batch/hidden-product?practice=write&end`);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(markup);
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.line-reading')).toContainText('<img src=x');
  await expectText(page);
  await page.goto('about:blank');
  await page.goto(`#/two-layer-batch/data?practice=bring&end`);
  await dialog.getByRole('textbox').fill(`${markup}\ndW1 = [[${markup}]]\nW1 = ${markup}`);
  await expect(dialog.getByRole('status').first()).not.toBeEmpty();
  await expectText(page);
});

test('from the page around an embed and back: texts, and from nobody else', async ({
  page,
  serve,
  baseURL,
  complaints,
}) => {
  const said = markup.replaceAll('"', '&quot;');
  const host = await serve(
    pageWith(
      baseURL!,
      `<gradients-by-hand id="good" chapter="two-layer-batch" step="hidden-product" view="network"></gradients-by-hand>
      <gradients-by-hand id="bad" chapter="${said}" view="network"></gradients-by-hand>
      <gradients-by-hand id="worse" view="${said}" theme="${said}"></gradients-by-hand>`,
    ),
  );
  await page.goto(host);
  const frame = await readyFrame(page, '#good');
  const answer = await page
    .locator('#good')
    .evaluate(
      (each: GradientsByHandElement, said) =>
        each.setState({ chapter: said, step: said, state: `X=${said}` }).catch(String),
      markup,
    );
  expect(answer).toContain('<img src=x');
  // From a window that is not the one around it, and to the host from one that is not its frame.
  await page.evaluate((said) => {
    const other = document.createElement('iframe');
    document.body.append(other);
    const forged = { protocol: 'gradients-by-hand/1', type: 'refused', problems: [said] };
    const script = other.contentDocument!.createElement('script');
    script.textContent = `parent.postMessage(${JSON.stringify(forged).replaceAll('<', '\\u003c')}, '*');
      const frame = parent.document.querySelector('#good').shadowRoot.querySelector('iframe');
      frame.contentWindow.postMessage({ protocol: 'gradients-by-hand/1', type: 'theme', theme: 'dark' }, '*');`;
    other.contentDocument!.body.append(script);
  }, markup);
  await frame.evaluate(() => new Promise((heard) => setTimeout(heard)));
  await expect(frame.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('#good').locator('iframe[data-ready]')).toBeAttached();
  for (const id of ['#bad', '#worse']) {
    await expect(page.locator(id).locator('.problem')).toContainText(/<img src=x|%3Cimg/);
  }
  await expectText(page);
  await expectText(frame);
  // What is wrong with an element is for its author to read in the console, too.
  expect(complaints.filter((each) => !each.includes('cannot be shown'))).toEqual([]);
  complaints.length = 0;
});
