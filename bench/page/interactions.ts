import type { CDPSession, Page } from '@playwright/test';

/** Something a reader does again and again: how it begins, and each single event of it. */
export interface Interaction {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** The type of the events by which it is counted. */
  readonly event: 'pointermove' | 'keydown';
  /** Brings the page to where it begins; gives back how to send its nth event, and how to end it. */
  readonly begin: (
    page: Page,
    cdp: CDPSession,
  ) => Promise<{ send: (n: number) => Promise<unknown>; end: () => Promise<unknown> }>;
}

const chapter = '#/two-layer-batch/';

/** Back and forth over so many places: 0 1 2 … n … 2 1 0 1 … */
const toAndFro = (n: number, places: number) => {
  const at = n % (2 * places);
  return at <= places ? at : 2 * places - at;
};

const mouse = (
  cdp: CDPSession,
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  x: number,
  y: number,
  down: boolean,
) =>
  cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: down || type === 'mouseReleased' ? 'left' : 'none',
    buttons: down ? 1 : 0,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });

/** Presses at a place and gives back how to move from there, sideways. */
async function press(cdp: CDPSession, x: number, y: number) {
  await mouse(cdp, 'mouseMoved', x, y, false);
  await mouse(cdp, 'mousePressed', x, y, true);
  return {
    move: (by: number) => mouse(cdp, 'mouseMoved', x + by, y, true),
    end: () => mouse(cdp, 'mouseReleased', x, y, false),
  };
}

async function middleOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`bench: ${selector} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** So many hidden nodes and a picture open, and everything that the page fetches late is there. */
async function prepare(page: Page, nodes: number, picture: string) {
  const counts = page.getByRole('group', { name: /^(how many )?hidden nodes$/i });
  await counts
    .getByRole('button')
    .nth(nodes - 1)
    .click();
  await page.getByRole('button', { name: picture, exact: true }).click();
  await page.waitForLoadState('networkidle');
  await page.mouse.move(2, 2);
}

/** A weight of the first layer, dragged to and fro in the table of all numbers. */
export const drag = (nodes: number, picture: string): Interaction => ({
  id: 'drag',
  title: `Drag of a weight, chapter 3, ${nodes} hidden nodes, ${picture.toLowerCase()} open`,
  address: `${chapter}hidden-product`,
  event: 'pointermove',
  begin: async (page, cdp) => {
    await prepare(page, nodes, picture);
    const weight = '.ledger [data-ref="W1.0.0"]';
    await page.locator('.pictures').scrollIntoViewIfNeeded();
    await page.locator(weight).scrollIntoViewIfNeeded();
    const { x, y } = await middleOf(page, weight);
    const { move, end } = await press(cdp, x, y);
    await move(5);
    return { send: (n) => move(5 + 3 * toAndFro(n + 1, 30)), end };
  },
});

const scrub: Interaction = {
  id: 'scrub',
  title: 'Scrubbing through every step, the same network',
  address: `${chapter}data`,
  event: 'pointermove',
  begin: async (page, cdp) => {
    await prepare(page, 4, 'Slope');
    const ticks = (await page.locator('.track .tick').count()) - 1;
    const track = await page.locator('.track').boundingBox();
    if (!track) throw new Error('bench: the scrubber is not to be seen');
    const { move, end } = await press(cdp, track.x, track.y + track.height / 2);
    return { send: (n) => move((toAndFro(n + 1, ticks) / ticks) * track.width), end };
  },
};

const stepByKey: Interaction = {
  id: 'key',
  title: 'A step by key, the same network',
  address: `${chapter}data`,
  event: 'keydown',
  begin: async (page, cdp) => {
    await prepare(page, 4, 'Slope');
    const last = (await page.locator('.track .tick').count()) - 1;
    const send = async (n: number) => {
      const [key, code] = Math.floor(n / last) % 2 === 0 ? ['ArrowRight', 39] : ['ArrowLeft', 37];
      const stroke = { key, code: key, windowsVirtualKeyCode: code };
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...stroke });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
    };
    return { send, end: async () => undefined };
  },
};

/** What a reader does, each in chapter 3 with four hidden nodes. */
export const interactions: readonly Interaction[] = [drag(4, 'Slope'), scrub, stepByKey];
