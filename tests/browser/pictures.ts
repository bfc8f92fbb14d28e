import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, expect, type Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Opens what saves a picture, from the menu. */
export async function openDialog(page: Page) {
  await page.getByText('Share', { exact: true }).click();
  await page.getByRole('button', { name: 'Save a picture…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a picture' });
  await expect(dialog.getByLabel('Of')).toBeVisible();
  return dialog;
}

export interface Wish {
  readonly of: string;
  readonly as?: 'SVG' | 'PNG';
  readonly colours?: 'Light' | 'Dark';
}

export interface Saved {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Saves a picture as a reader does, and closes what it was saved with. */
export async function save(page: Page, wish: Wish, folder: string): Promise<Saved> {
  const { of, as = 'SVG', colours = 'Light' } = wish;
  const dialog = await openDialog(page);
  await dialog.getByLabel('Of').selectOption(of);
  await dialog.getByLabel('As').selectOption(as);
  await dialog.getByLabel('In').selectOption(colours);
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Save' }).click();
  const name = (await download).suggestedFilename();
  const path = `${folder}/${name}`;
  await (await download).saveAs(path);
  await dialog.getByRole('button', { name: 'Close' }).click();
  // Nothing of the page is pointed at.
  await page.mouse.move(0, 0);
  return { name, path, bytes: await readFile(path) };
}

export interface Alone {
  readonly shot: PNG;
  /** What the browser asked for besides the file. */
  readonly asked: readonly string[];
  /** Where on the page it was drawn from. */
  readonly left: number;
  readonly top: number;
}

/** Opens a saved SVG alone in a browser. */
export async function openAlone(browser: Browser, path: string, pixels = 1): Promise<Alone> {
  const context = await browser.newContext({ deviceScaleFactor: pixels });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(path).href;
  await page.goto(address);
  const size = await page.evaluate(() => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    return { width, height };
  });
  await page.setViewportSize(size);
  // An SVG is drawn with its fonts once they are read from it.
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const shot = PNG.sync.read(await page.screenshot());
  const [left, top] = await page.evaluate(() =>
    document.documentElement
      .lastElementChild!.getAttribute('transform')!
      .match(/-?\d+/g)!
      .map(Number),
  );
  await context.close();
  return {
    shot,
    asked: asked.filter((url) => url !== address && !url.startsWith('data:')),
    left: -left,
    top: -top,
  };
}

/** Around a figure. Pixels. */
const margin = 16;

/** The part of the page that a picture is of, without what works it. */
export async function onPage(page: Page, { shot, left, top }: Alone): Promise<PNG> {
  const clip = {
    x: left + margin,
    y: top + margin,
    width: shot.width - 2 * margin,
    height: shot.height - 2 * margin,
  };
  return PNG.sync.read(await page.screenshot({ clip }));
}

/** How much of two pictures of the same size differs to the eye, as a share of all pixels. */
export function difference(one: PNG, other: PNG): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const { width, height } = one;
  return (
    pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.2 }) /
    (width * height)
  );
}

/** A picture without what is around its figure. */
export function trimmed({ shot }: Alone): PNG {
  const [width, height] = [shot.width - 2 * margin, shot.height - 2 * margin];
  const inner = new PNG({ width, height });
  PNG.bitblt(shot, inner, margin, margin, width, height, 0, 0);
  return inner;
}

/** Drops a file on the page. Gives back whether the browser would still open it in place of the page. */
export const drop = (page: Page, name: string, bytes: Uint8Array): Promise<boolean> =>
  page.evaluate(
    ([name, bytes]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      const event = (type: string) =>
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      const [over, dropped] = ['dragover', 'drop'].map((type) =>
        document.querySelector('main')!.dispatchEvent(event(type)),
      );
      return over || dropped;
    },
    [name, [...bytes]] as const,
  );
