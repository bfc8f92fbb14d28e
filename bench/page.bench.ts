/**
 * What the page costs a reader: the first load, a drag with every panel answering, a step by key.
 * Each figure stands beside its budget and the best peer's, which were measured in the same way on
 * a quiet machine of two cores. Build first: the built page in dist/ is what is measured.
 */
import { gzipSync } from 'node:zlib';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from '../scripts/find-browser.mjs';

const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
const address = server.resolvedUrls!.local[0];
const browser = await chromium.launch(launchOptions());

const row = (what: string, figure: string, budget: string, peer: string) =>
  console.log(
    `${what.padEnd(44)} ${figure.padStart(18)}   budget ${budget.padEnd(10)} best peer ${peer}`,
  );

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)];

async function fresh(cpu: number, slowNetwork = false): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1350, height: 940 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (slowNetwork) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
  }
  return { page, cdp };
}

/** Bytes by gzip of all that the page asks for at first, scripts apart. */
async function firstLoad() {
  const { page } = await fresh(1);
  const sizes: { script: boolean; bytes: number }[] = [];
  page.on('response', (response) => {
    void response.body().then((body) => {
      const type = response.headers()['content-type'] ?? '';
      const bytes = type.startsWith('font') ? body.length : gzipSync(body).length;
      sizes.push({ script: type.includes('javascript'), bytes });
    });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.close();
  const total = (list: typeof sizes) => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  row('first load, everything', `${total(sizes).toFixed(0)} kB`, '180 kB', '274 kB');
  row(
    'first load, JavaScript',
    `${total(sizes.filter((s) => s.script)).toFixed(0)} kB`,
    '100 kB',
    '79 kB',
  );
}

/** First and largest paint and blocking time on a slow phone; the median of five. */
async function firstPaint() {
  const loads: { fcp: number; lcp: number; tbt: number }[] = [];
  for (let load = 0; load < 5; load += 1) {
    const { page } = await fresh(4, true);
    await page.addInitScript(() => {
      const seen = { lcp: 0, tbt: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        seen.lcp = list.getEntries().at(-1)!.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.tbt += Math.max(0, duration - 50);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(1500);
    loads.push(
      await page.evaluate(() => ({
        fcp: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        ...(globalThis as unknown as { seen: { lcp: number; tbt: number } }).seen,
      })),
    );
    await page.close();
  }
  const median = (pick: (load: (typeof loads)[number]) => number) => quantile(loads.map(pick), 0.5);
  row(
    'first paint, 4× CPU, 1.6 Mbit/s, 150 ms',
    `${median((l) => l.fcp).toFixed(0)} ms`,
    '900 ms',
    '528 ms',
  );
  row('largest paint, the same', `${median((l) => l.lcp).toFixed(0)} ms`, '900 ms', '2064 ms');
  row('blocking time, the same', `${median((l) => l.tbt).toFixed(0)} ms`, '50 ms', '0 ms');
}

/** From each event of a kind to the paint after it: the message comes once the frame is committed. */
async function watch(page: Page, type: 'pointermove' | 'keydown') {
  await page.evaluate((watched) => {
    const paints: number[] = [];
    Object.assign(globalThis, { paints });
    const channel = new MessageChannel();
    let start = 0;
    channel.port1.addEventListener('message', () => paints.push(performance.now() - start));
    channel.port1.start();
    addEventListener(
      watched,
      () => {
        start = performance.now();
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  }, type);
}

const paintsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { paints: number[] }).paints);

const spread = (values: readonly number[]) =>
  `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)} ms`;

async function drag(cpu: number, budget: string, peer: string) {
  const { page } = await fresh(cpu);
  await page.goto(`${address}#/two-layer-batch/hidden-product`);
  await page.waitForTimeout(2500);
  const box = (await page.locator('.ledger [data-ref="W1.0.0"]').boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 8, middle.y);
  await watch(page, 'pointermove');
  for (let move = 0; move < 60; move += 1) {
    await page.mouse.move(middle.x + 10 + (move % 30) * 3, middle.y);
    await page.waitForTimeout(120);
  }
  row(`drag, every panel answering, ${cpu}× CPU`, spread(await paintsOf(page)), budget, peer);
  await page.close();
}

async function stepByKey(cpu: number, budget: string) {
  const { page } = await fresh(cpu);
  await page.goto(`${address}#/two-layer-batch`);
  await page.waitForTimeout(2500);
  // Once through, so that KaTeX is here; the first visit is the first load's business.
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(1500);
  await watch(page, 'keydown');
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    for (let press = 0; press < 14; press += 1) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
    }
  }
  row(`a step by key, ${cpu}× CPU`, spread(await paintsOf(page)), budget, '–');
  await page.close();
}

await firstLoad();
await firstPaint();
await drag(1, '7.5 ms', '7.7 ms');
await drag(4, '36 ms', '38.9 ms');
await stepByKey(1, '16 ms');
await stepByKey(4, '50 ms');
await browser.close();
await server.close();
