import type { Page } from '@playwright/test';
import { type Picked, pick, picked } from './controls.ts';
import type { Random } from './random.ts';
import { address, block, nearNumber, plainNumber } from './texts.ts';

/** What was done, and which number has to stand in a cell after it. */
export interface Done {
  readonly what: string;
  readonly set?: { readonly ref: string; readonly value: number };
  /** Whether nothing that can be set may have changed. */
  readonly keeps?: boolean;
}

type Act = (page: Page, random: Random) => Promise<Done>;

const arrows = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
];
const keys = [
  ...arrows,
  ' ',
  'Enter',
  'Tab',
  'Shift+Tab',
  'Escape',
  'Escape',
  '?',
  'f',
  'p',
  '3',
  '-',
  'Backspace',
];

/** Works some control of the page, by mouse, by touch or by keyboard. */
const work: Act = async (page, random) => {
  const it = await page.evaluate(pick, [random.share(), random.share()] as const);
  if (!it) return press(page, 'Escape');
  const how = await workers[it.kind](page, random, it);
  return typeof how === 'string' ? { what: `${how} ${it.kind} “${it.name}”` } : how;
};

type Worker = (page: Page, random: Random, it: Picked) => Promise<string | Done>;

/** Presses what was picked, by whatever comes to hand. */
const point: Worker = async (page, random, { x, y }) => {
  const how = random.pick(['click', 'click', 'tap', 'Enter', ' ', 'dblclick'] as const);
  if (how === 'tap') await page.touchscreen.tap(x, y);
  else if (how === 'Enter' || how === ' ') await focusAndPress(page, how);
  else await page.mouse[how](x, y);
  return how;
};

/** Drags what was picked, perhaps far, perhaps out of the window. */
const drag: Worker = async (page, random, { x, y }) => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const far = random.pick([10, 60, 400, 3000]);
  for (let n = 1 + random.below(4); n > 0; n--) {
    const [across, down] = [random.share() - 0.5, random.share() - 0.5];
    await page.mouse.move(x + across * far, y + down * far * 0.3, { steps: 2 });
  }
  if (random.chance(0.1)) await page.keyboard.press('Escape');
  await page.mouse.up();
  return 'drags';
};

const keyed: Worker = async (page, random) => {
  const key = `${random.pick(['', '', 'Shift+'])}${random.pick(arrows)}`;
  for (let n = 1 + random.below(3); n > 0; n--) await focusAndPress(page, key);
  return key;
};

const typeNumber: Worker = async (page, random, { ref, name }) => {
  const text = random.chance(0.6) ? plainNumber(random) : nearNumber(random);
  await focusAndPress(page, 'Enter');
  await page.keyboard.insertText(text);
  const end = random.pick(['Enter', 'Enter', 'Enter', 'Tab', 'Escape'] as const);
  await page.keyboard.press(end);
  const isPlain = /^-?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= 1000;
  const isKept = end !== 'Escape' && isPlain && ref !== null;
  return {
    what: `types “${text}” ${end} into “${name}”`,
    set: isKept ? { ref, value: Number(text) + 0 } : undefined,
  };
};

const workers: Readonly<Record<Picked['kind'], Worker>> = {
  link: point,
  button: point,
  cell: point,
  tick: point,
  slider: (page, random, it) => random.pick([drag, keyed, point])(page, random, it),
  number: (page, random, it) =>
    random.pick([drag, drag, keyed, typeNumber, typeNumber, point])(page, random, it),
  list: async (page, random, { options, name }) => {
    if (options.length === 0) return 'leaves';
    const value = random.pick(options);
    await page.locator(picked).selectOption(value, { force: true, timeout: 5000 });
    return { what: `chooses “${value}” in “${name.slice(0, 30)}”` };
  },
  field: async (page, random, { name }) => {
    const text = random.pick([nearNumber, block, address, plainNumber])(random).slice(0, 200);
    await page.locator(picked).focus({ timeout: 5000 });
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    const end = random.pick(['Enter', 'Tab', 'Escape']);
    await page.keyboard.press(end);
    return { what: `types “${text}” ${end} into “${name}”` };
  },
};

async function focusAndPress(page: Page, key: string) {
  await page.evaluate((of) => document.querySelector<HTMLElement>(of)?.focus(), picked);
  await page.keyboard.press(key);
}

const press = async (page: Page, key: string): Promise<Done> => {
  await page.keyboard.press(key);
  return { what: `presses ${key}` };
};

/** Sizes of a window, the smallest as of a page that is enlarged four times. */
const sizes = [
  [320, 256],
  [320, 640],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
];

const acts: readonly (readonly [number, Act])[] = [
  [40, work],
  [6, (page, { pick }) => press(page, pick(keys))],
  [4, (page) => press(page, 'Control+z')],
  [2, (page) => press(page, 'Control+Shift+z')],
  [
    2,
    async (page, { pick }) => {
      const by = pick([-1, -1, 1]);
      // Not further back than to where the page was opened.
      await page.evaluate((by) => {
        const { navigation } = window;
        if (navigation.entries()[navigation.currentEntry!.index + by]) history.go(by);
      }, by);
      return { what: `goes ${by} in the history` };
    },
  ],
  [
    2,
    async (page, random) => {
      const to = address(random);
      await page.evaluate((to) => void (location.hash = to), to);
      return { what: `opens ${to}` };
    },
  ],
  [
    3,
    async (page, random) => {
      const text = random.chance(0.8) ? block(random) : address(random);
      // Tab may have gone on from the page to the browser's own controls, which may not write there.
      await page.bringToFront();
      await page.evaluate((copied) => {
        window.focus();
        return navigator.clipboard.writeText(copied);
      }, text);
      await page.keyboard.press('Control+v');
      return { what: `pastes ${JSON.stringify(text)}` };
    },
  ],
  [
    2,
    async (page, { pick }) => {
      const [width, height] = pick(sizes);
      await page.setViewportSize({ width, height });
      return { what: `has a window of ${width}×${height}`, keeps: true };
    },
  ],
  [
    2,
    async (page, { pick }) => {
      const media = {
        colorScheme: pick(['light', 'dark'] as const),
        reducedMotion: pick(['reduce', 'no-preference'] as const),
        forcedColors: pick(['active', 'none', 'none'] as const),
      };
      await page.emulateMedia(media);
      return { what: `wants ${Object.values(media).join(', ')}`, keeps: true };
    },
  ],
  [
    1,
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await page.emulateMedia({ media: 'screen' });
      return { what: 'looks at it on paper', keeps: true };
    },
  ],
  [
    1,
    async (page) => {
      await page.reload();
      return { what: 'loads it again', keeps: true };
    },
  ],
  [
    3,
    async (page, { share, pick }) => {
      const size = page.viewportSize()!;
      await page.mouse.move(share() * size.width, share() * size.height);
      await page.mouse.wheel(0, pick([-800, -100, 100, 800]));
      return { what: 'turns the wheel' };
    },
  ],
];

/** Does something to the page, as a reader without manners might. */
export function act(page: Page, random: Random): Promise<Done> {
  const all = acts.reduce((sum, [weight]) => sum + weight, 0);
  let at = random.share() * all;
  const [, chosen] = acts.find(([weight]) => (at -= weight) < 0) ?? acts[0];
  return chosen(page, random);
}
