/** Takes one picture: comes as the reader it is about, does what that reader does, and looks. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { print } from './look-print.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./look-list.mjs').Act} Act */
/** @typedef {import('./look-list.mjs').Picture} Picture */
/** @typedef {import('./look-list.mjs').Reader} Reader */

/**
 * @param {Page} page
 * @param {string} address
 * @param {Picture} picture
 */
export async function take(page, address, { act, reader, path }) {
  const scripts = reader.javaScriptEnabled !== false;
  // Each picture is of a page loaded afresh, as by someone who follows a link to it; going from one
  // # to another would not load the page again, so it is left first.
  await page.goto('about:blank');
  if (reader.viewport) await page.setViewportSize(reader.viewport);
  await page.goto(act.hash ? `${address}#/${act.hash}` : address, { waitUntil: 'networkidle' });
  if (scripts) await formulasReady(page);
  await doOn(page, act);
  if (scripts) await formulasReady(page);
  await mkdir(dirname(path), { recursive: true });
  if (act.whole && scripts) await makeScreenTall(page);
  if (act.paper) await print(page, path, act.paper);
  else await page.screenshot({ path, fullPage: act.whole });
}

/**
 * Opens an empty page for a reader.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Reader} reader
 */
export function visit(browser, address, { notation, ...options }) {
  // The page keeps the notation for a reader's next time, and this is that next time.
  const localStorage = notation ? [{ name: 'gradients-by-hand.notation', value: notation }] : [];
  return browser.newPage({
    reducedMotion: 'reduce',
    storageState: { cookies: [], origins: [{ origin: new URL(address).origin, localStorage }] },
    ...options,
  });
}

/** @type {(page: Page, act: Act) => Promise<void>} */
async function doOn(page, { nodes, panel, picture, rule, run, paper }) {
  if (nodes) await press(page, 'How many hidden nodes', String(nodes));
  if (panel) await press(page, 'What to show', panel);
  if (picture) await openPicture(page, picture);
  if (rule) await page.getByLabel('Break a rule').selectOption(rule);
  if (run) await press(page, 'Steps of descent', run);
  if (paper) await changeNumber(page);
  if (nodes ?? panel ?? picture ?? paper) {
    // What is pointed at looks different.
    await page.mouse.move(0, 0);
    // Late parts come from this machine, and numbers are put into words 150 ms after they rest.
    await page.waitForTimeout(400);
  }
}

/** @type {(page: Page, group: string, name: string) => Promise<void>} */
const press = (page, group, name) =>
  page
    .getByRole('group', { name: group, exact: true })
    .getByRole('button', { name, exact: true })
    .click();

/** @type {(page: Page, name: string) => Promise<void>} */
async function openPicture(page, name) {
  // Where there is little room the pictures are a panel among others.
  if (await page.locator('.panel-tabs').isVisible()) await press(page, 'What to show', 'Plots');
  // They are fetched when their place comes into sight.
  await page.locator('.in-pictures').scrollIntoViewIfNeeded();
  await press(page, 'Picture', name);
}

/**
 * On a screen as tall as the page, what sticks to the screen's edges covers nothing. Twice, since the
 * stage is given a part of the screen, and grows with it.
 * @param {Page} page
 */
async function makeScreenTall(page) {
  for (const _ of ['stage', 'page']) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });
  }
}

/** Until a number is changed, what is printed is the article that was built. @param {Page} page */
async function changeNumber(page) {
  await page.locator('.ledger .cell[data-ref="X.0.0"]').press('Enter');
  await page.locator('.number-input input').fill('0.375');
  await page.keyboard.press('Enter');
}

/** The page can be read before it answers; and KaTeX comes after that. @param {Page} page */
async function formulasReady(page) {
  await page.waitForFunction(() => {
    if (!document.documentElement.classList.contains('answers')) return false;
    const formulas = [...document.querySelectorAll('.formula, .code-line')];
    return formulas.every((formula) => formula.firstElementChild);
  });
  await page.evaluate(() => document.fonts.ready);
}
