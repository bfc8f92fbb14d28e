/**
 * What is left of a reader's hours: steps, drags, chapters, prints, edits and runs of descent in turns for
 * `--minutes`, 1 where nothing is said, on the built page in dist/. Heap, elements and listeners are
 * counted after a collection, at times evenly apart. Build first.
 */
import type { CDPSession, Page } from '@playwright/test';
import { metrics, open } from './page/open.ts';
import { serve } from './page/serve.ts';
import { report } from './report.ts';

const at = process.argv.indexOf('--minutes');
const minutes = at < 0 ? 1 : Number(process.argv[at + 1]);
if (!(minutes > 0))
  throw new Error(`soak: given --minutes ${process.argv[at + 1]}, expected a number`);
/** Times at which is counted, after the first round and the last among them. */
const counts = 6;

const painted = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });

const pressTimes = async (page: Page, key: string, times: number) => {
  for (let n = 0; n < times; n++) await page.keyboard.press(key);
  await painted(page);
};

let runs = 0;
/** Another number is another run, and the one before stays in the undo history. */
async function run(page: Page, tenThousands: number) {
  const weight = page.locator('.ledger [data-ref="W1.0.0"]');
  runs++;
  await weight.press(runs % 2 ? 'ArrowDown' : 'ArrowUp');
  for (let n = 0; n < tenThousands; n++) {
    await page.getByRole('button', { name: '10,000 steps', exact: true }).click();
    await painted(page);
  }
}

/** What a reader does, so many times a round. */
const doings = {
  steps: async (page: Page) => {
    await pressTimes(page, 'ArrowRight', 15);
    await pressTimes(page, 'ArrowLeft', 15);
    return 30;
  },
  drags: async (page: Page) => {
    const weight = page.locator('.ledger [data-ref^="W"]').first();
    await weight.scrollIntoViewIfNeeded();
    const { x, y } = (await weight.boundingBox())!;
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.down();
    for (let n = 0; n < 20; n++) await page.mouse.move(x + 5 + (n % 2 ? 30 : -30), y + 5);
    await page.mouse.up();
    return 1;
  },
  chapters: async (page: Page) => {
    const links = page.getByRole('navigation', { name: 'Chapters' }).getByRole('link');
    for (const n of [0, 1, 3, 4, 2]) {
      await links.nth(n).click();
      await painted(page);
    }
    return 5;
  },
  prints: async (page: Page) => {
    await page.emulateMedia({ media: 'print' });
    await painted(page);
    await page.emulateMedia({ media: 'screen' });
    return 1;
  },
  'runs of 10,000 steps': async (page: Page) => {
    await page.getByRole('button', { name: 'Descent', exact: true }).click();
    for (let n = 0; n < 3; n++) await run(page, 1);
    return 3;
  },
  'of 100,000': async (page: Page) => {
    await run(page, 10);
    return 1;
  },
};

type Counts = Readonly<Record<string, number>>;

async function counted(cdp: CDPSession): Promise<Counts> {
  for (let n = 0; n < 2; n++) await cdp.send('HeapProfiler.collectGarbage');
  return metrics(cdp);
}

const { address, close: closeServer } = await serve('dist');
const { page, cdp, version, close } = await open();
await page.goto(`${address}#/two-layer-batch/data`);
await page.waitForFunction(() => document.documentElement.classList.contains('answers'));
await page.mouse.move(300, 300);
await page.getByRole('button', { name: 'Descent', exact: true }).waitFor();

const done: Record<string, number> = {};
const rows: string[][] = [];
const start = performance.now();
for (let n = 0; n < counts;) {
  for (const [name, act] of Object.entries(doings)) {
    done[name] = (done[name] ?? 0) + (await act(page));
  }
  const passed = (performance.now() - start) / 60_000;
  // The first round fetches and builds what is kept from then on.
  if (n > 0 && passed < (minutes * n) / (counts - 1)) continue;
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await counted(cdp);
  rows.push([
    passed.toFixed(1),
    ...Object.values(done).map((count) => count.toLocaleString('en')),
    `${(JSHeapUsedSize / 1e6).toFixed(1)} MB`,
    Nodes.toLocaleString('en'),
    JSEventListeners.toLocaleString('en'),
  ]);
  console.log(rows.at(-1)!.join('  '));
  n++;
}
await close();
closeServer();
await report([
  {
    id: 'soak',
    title: `What is left after ${minutes} minutes, chapter 3`,
    head: ['minutes', ...Object.keys(done), 'heap', 'nodes', 'listeners'],
    rows,
    tools: `Chromium ${version}`,
  },
]);
