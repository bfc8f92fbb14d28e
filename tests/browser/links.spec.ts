import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { at } from '../../src/core/matrix.ts';
import { cellOf } from '../../src/expr/ref.ts';
import { chosenIn } from '../../src/store/derive.ts';
import { linkOf } from '../../src/store/link/write-link.ts';
import { pages } from '../store/link/pages.ts';
import { axe, findings } from './axe.ts';
import {
  activeStep,
  chooseNodes,
  chooseNotation,
  drag,
  expect,
  formulasReady,
  heldBack,
  inLedger,
  open,
  painted,
  poll,
  set,
  stepsOf,
  test,
} from './support.ts';

const chapter = 'two-layer-batch';

/** The numbers that the page shows, by their cells, in full. */
const numbersOf = (page: Page) =>
  page
    .locator('.ledger [role=spinbutton]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((each) => [each.getAttribute('data-ref'), each.getAttribute('aria-valuenow')]),
      ),
    );

const hashOf = (page: Page) => page.evaluate(() => location.hash);

/** Until the address says what the page shows. */
const written = (page: Page, part: string | RegExp) => poll(() => hashOf(page)).toMatch(part);

/** A state with numbers, hidden nodes, a chosen cell, a broken rule and another notation. */
async function edited(page: Page) {
  await open(page, chapter, 'hidden-product');
  await chooseNodes(page, 3);
  await set(page, inLedger(page, 'X.1.2'), '-7.125');
  await set(page, inLedger(page, 'W1.0.2'), '1/3');
  await drag(page, inLedger(page, 'W2.0.0'), 23);
  await chooseNotation(page, 'textbook');
  await written(page, /X=.*-7\.125.*W1=.*notation=textbook&end$/);
}

test('a reload, a new tab and Back and Forward have every number and choice again', async ({
  page,
  context,
}) => {
  await edited(page);
  const before = await numbersOf(page);
  const hash = await hashOf(page);

  await page.reload();
  await formulasReady(page);
  expect(await numbersOf(page)).toEqual(before);
  expect(await hashOf(page)).toBe(hash);
  await expect(page.getByLabel('Notation')).toHaveValue('textbook');

  const other = await context.newPage();
  await other.goto(page.url());
  await formulasReady(other);
  expect(await numbersOf(other)).toEqual(before);
  await expect(activeStep(other)).toHaveAttribute('data-step', 'hidden-product');
  expect(await hashOf(other)).toBe(hash);

  await page.keyboard.press('ArrowRight');
  await written(page, /#\/two-layer-batch\/update\?/);
  await set(page, inLedger(page, 'X.1.2'), '2');
  await written(page, /update\?.*X=[^&]*;0\.7,-0\.3,2;/);
  const after = await numbersOf(page);
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', 'hidden-product');
  expect(await numbersOf(page)).toEqual(before);
  await page.goForward();
  await expect(activeStep(page)).toHaveAttribute('data-step', 'update');
  expect(await numbersOf(page)).toEqual(after);
});

test('any state is the same through the address, Back and Forward, and a reload', async ({
  page,
}) => {
  const states = fc
    .sample(pages, 60)
    .map((choices) => ({ link: linkOf(choices), numbers: chosenIn(choices) }))
    // One as at the start is the address of a step alone; and an exponential, which descent takes by the
    // thousand, may be another one here in its last digit.
    .filter(({ link }) => link.includes('?') && !link.includes('descent='))
    .slice(0, 12);
  expect(states).toHaveLength(12);
  /** Until the page shows a state: its address, and every number that it has room for. */
  const shows = async ({ link, numbers }: (typeof states)[number]) => {
    await poll(async () => {
      const shown = Object.entries(await numbersOf(page));
      const isSame = ([ref, text]: (typeof shown)[number]) => {
        const { name, row, column } = cellOf(ref);
        const value = numbers[name];
        // Until the state is there, the page may show another network.
        const isThere = value !== undefined && row < value.rows && column < value.columns;
        return isThere && at(value, row, column) === Number(text);
      };
      return shown.length > 0 && shown.every(isSame);
    }, link).toBe(true);
    await poll(() => hashOf(page), link).toBe(link);
  };
  for (const state of states) {
    await page.goto(state.link);
    await shows(state);
  }
  for (const state of states.slice(0, -1).toReversed()) {
    await page.goBack();
    await shows(state);
  }
  await page.goForward();
  await shows(states[1]);
  await page.reload();
  await shows(states[1]);
});

test('a run of descent is there again, to the bit, to go back over', async ({ page, context }) => {
  await page.goto('#/any-network/data?picture=descent&end');
  await formulasReady(page);
  const start = await numbersOf(page);
  await page.getByRole('button', { name: '10,000 steps' }).click();
  await written(page, /\?picture=descent&descent=10000&end$/);
  // They are written in full once they have come to rest.
  await poll(() => numbersOf(page)).not.toEqual(start);
  const numbers = await numbersOf(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.reload();
  for (const each of [page, other]) {
    await formulasReady(each);
    await poll(() => numbersOf(each)).toEqual(numbers);
    const slider = each.getByRole('slider', { name: 'Step of the run' });
    await expect(slider).toHaveAttribute('aria-valuetext', 'step 10,000 of 10,000');
  }
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await written(page, /\?picture=descent&end$/);
});

test('the quotient is open at its ε, and the loss drawn by its powers of ten', async ({ page }) => {
  await page.goto('#/two-layer-batch/data?picture=check&epsilon=-3.5&end');
  await expect(page.locator('.epsilon input')).toHaveValue('-3.5');
  await page.locator('.epsilon input').fill('-5');
  await written(page, /\?picture=check&epsilon=-5&end$/);
  await page.getByText('What a central difference is').click();
  await written(page, /\?picture=check&end$/);
  await page.getByRole('button', { name: 'Descent', exact: true }).click();
  await page.getByRole('button', { name: 'Log scale' }).click();
  await written(page, /\?picture=descent&curve=log&end$/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Log scale' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('numbers of the series and of the reader’s own network both outlast a reload', async ({
  page,
}) => {
  await open(page, 'one-layer-batch', 'product');
  await set(page, inLedger(page, 'W.0.0'), '0.125');
  await open(page, 'any-network', 'data');
  await set(page, inLedger(page, 'b1.0.0'), '-0.375');
  await written(page, /b1=-0\.375,0\.35&.*end$/);
  await page.reload();
  await formulasReady(page);
  await expect(inLedger(page, 'b1.0.0')).toHaveText('−0.375');
  await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link').first().click();
  // Where the reader was in that chapter is known too.
  await expect(activeStep(page)).toHaveAttribute('data-step', 'product');
  await expect(inLedger(page, 'W.0.0')).toHaveText('0.125');
});

test('what was changed just before a reload is there again', async ({ page }) => {
  await open(page, chapter, 'data');
  await set(page, inLedger(page, 'X.0.0'), '4.5');
  await written(page, 'X=4.5');
  await set(page, inLedger(page, 'X.0.0'), '5.5');
  await page.reload();
  await formulasReady(page);
  await expect(inLedger(page, 'X.0.0')).toHaveText('5.5');
  await written(page, 'X=5.5');
});

test('an address of a step alone leaves the numbers as they are', async ({ page }) => {
  await open(page, chapter, 'data');
  await set(page, inLedger(page, 'X.0.0'), '4.5');
  await page.locator('.step-head').nth(4).click();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(chapter)[4]);
  await written(page, new RegExp(`${stepsOf(chapter)[4]}\\?X=4\\.5,`));
  await expect(inLedger(page, 'X.0.0')).toHaveText('4.5');
});

test('a link to a network that is pasted into the address opens it, and can be undone', async ({
  page,
}) => {
  await open(page, 'any-network', 'data');
  await set(page, inLedger(page, 'X.0.0'), '4.5');
  await page.evaluate(() => {
    location.hash =
      '#/any-network/error-2?net=2-3.relu.bias-1.sigmoid&loss=binary-cross-entropy&over=mean&X=1,2;3,4;5,6&y=1,0,1&at=delta2.1.0&break=sign&in=2&end';
  });
  await expect(activeStep(page)).toHaveAttribute('data-step', 'error-2');
  await expect(inLedger(page, 'X.2.1')).toHaveText('6');
  await expect(page.getByRole('region', { name: 'Where a number comes from' })).toBeVisible();
  await expect(page.locator('.note.broken')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(inLedger(page, 'X.0.0')).toHaveText('4.5');
});

test('what of a link cannot be read is named, and the rest is opened', async ({ page }) => {
  await page.goto(
    '#/two-layer-batch/hidden-product?nodes=9&X=1,2,3&W2=0.5;<img src=x>&row=2&colour=blue&W1=1,2',
  );
  await formulasReady(page);
  const note = page.getByRole('status').filter({ hasText: 'Not all of the link could be read' });
  for (const part of ['nodes:', 'X:', 'W2:', 'end']) await expect(note).toContainText(part);
  await note.getByText('2 more').click();
  await expect(note).toContainText('W1: ');
  await expect(note).toContainText('“colour” is unknown');
  await expect(page.locator('img[src=x]')).toHaveCount(0);
  await expect(activeStep(page)).toHaveAttribute('data-step', 'hidden-product');
  await expect(page.getByRole('button', { name: 'Example 2', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(await findings(axe(page))).toEqual([]);
  await note.getByRole('button', { name: 'Dismiss the note' }).click();
  await expect(note).toHaveCount(0);
});

for (const isOpen of [true, false]) {
  const where = isOpen ? 'pasted into an open page' : 'by which the page is opened';
  test(`wrong numbers are never seen without the note that a rule is broken: a link ${where}`, async ({
    page,
  }) => {
    const wrong = '#/one-layer-batch/product?break=sign&end';
    /** What of a number and the note is seen in each frame. */
    await page.addInitScript(() => {
      const seen = new Set<string>();
      const look = () => {
        const number = document.querySelector('.ledger .cell[data-ref="dW.0.0"]');
        const isSeen = number?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const isSaid = document.querySelector('.note.broken') !== null;
        if (isSeen) seen.add(`${number!.textContent} ${isSaid}`);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      Object.assign(globalThis, { seen });
    });
    const note = await heldBack(page, /broken-note-.*\.js$/);
    if (isOpen) await open(page, 'one-layer-batch', 'product');
    if (isOpen) await page.evaluate((hash) => void (location.hash = hash), wrong);
    else await page.goto(wrong);
    await note.asked;
    await page.waitForTimeout(600);
    note.letThrough();
    await expect(page.locator('.note.broken')).toBeVisible();
    await painted(page);
    const text = await inLedger(page, 'dW.0.0').textContent();
    const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: string[] }).seen]);
    expect(seen).toContain(`${text} true`);
    expect(seen).not.toContain(`${text} false`);
  });
}

test('numbers of last time are offered to who comes without a link, and not forced', async ({
  page,
  context,
}) => {
  await open(page, chapter, 'output-error');
  await set(page, inLedger(page, 'W2.1.0'), '0.875');
  await written(page, 'W2=');

  const next = await context.newPage();
  await next.goto('');
  await formulasReady(next);
  const offer = next.getByRole('status').filter({ hasText: 'Last time' });
  await expect(offer).toBeVisible();
  await expect(activeStep(next)).toHaveAttribute('data-step', 'data');
  await offer.getByRole('button', { name: 'Open them' }).press('Enter');
  await expect(inLedger(next, 'W2.1.0')).toHaveText('0.875');
  await expect(activeStep(next)).toHaveAttribute('data-step', 'output-error');
  await expect(offer).toHaveCount(0);

  const third = await context.newPage();
  await third.goto('');
  await third.getByRole('button', { name: 'Dismiss the note' }).click();
  await third.goto('about:blank');
  await third.goto('');
  await formulasReady(third);
  await expect(third.getByRole('status').filter({ hasText: 'Last time' })).toHaveCount(0);
});

test('numbers of last time that were not taken up are not lost by numbers set in another chapter', async ({
  page,
  context,
}) => {
  await open(page, 'any-network', 'data');
  await set(page, inLedger(page, 'W2.1.0'), '0.875');
  await written(page, 'W2=');

  const next = await context.newPage();
  await next.goto('');
  await formulasReady(next);
  await expect(next.getByRole('button', { name: 'Open them' })).toBeVisible();
  await set(next, inLedger(next, 'W.0.0'), '0.625');
  await written(next, 'W=');

  const third = await context.newPage();
  await third.goto('');
  await third.getByRole('button', { name: 'Open them' }).click();
  await expect(inLedger(third, 'W.0.0')).toHaveText('0.625');
  await open(third, 'any-network');
  await expect(inLedger(third, 'W2.1.0')).toHaveText('0.875');
});

test('the link is copied by keyboard, as the address that it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, chapter, 'output-error');
  await set(page, inLedger(page, 'W2.1.0'), '0.875');
  await page.getByText('Share', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^http.*#\/two-layer-batch\/output-error\?W2=.*0\.875.*&end$/);
  await written(page, 'W2=');
  expect(page.url()).toBe(copied);
});

test('a copied link shows what its sender saw, also in a page with other numbers in it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, chapter, 'output-error');
  const sent = await numbersOf(page);
  await page.getByText('Share', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await chooseNodes(page, 3);
  await set(page, inLedger(page, 'W2.1.0'), '0.875');
  await chooseNotation(page, 'textbook');
  await written(page, /W2=/);
  expect(await numbersOf(page)).not.toEqual(sent);
  await page.goto(copied);
  await poll(() => numbersOf(page)).toEqual(sent);
  await expect(page.getByLabel('Notation')).toHaveValue('blog');
  // The address is as short as ever, and what was there before is one step back.
  await poll(() => hashOf(page)).toBe(`#/${chapter}/output-error`);
  await page.goBack();
  await expect(inLedger(page, 'W2.1.0')).toHaveText('0.875');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('the link is copied by touch', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`#/${chapter}/output-error?nodes=3&rate=0.5&end`);
    await page.getByText('Share', { exact: true }).tap();
    expect(await findings(axe(page).include('.masthead'))).toEqual([]);
    await page.getByRole('button', { name: 'Copy link' }).tap();
    await expect(page.getByText('Copied', { exact: true })).toBeInViewport();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

test('where what reads links cannot be fetched, the page says so and tries again', async ({
  page,
  complaints,
}) => {
  const links = await heldBack(page, /follow-link-.*\.js$/);
  await page.goto('#/one-layer-batch/product?W=1,2,3&end');
  await links.asked;
  links.refuse();
  await expect(page.getByText('could not be fetched')).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(inLedger(page, 'W.2.0')).toHaveText('3');
  complaints.length = 0;
});
