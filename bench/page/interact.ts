import type { CDPSession, Page } from '@playwright/test';
import { median } from '../report.ts';
import type { Interaction } from './interactions.ts';
import { metrics, open, pause, slowDown } from './open.ts';

/** What an interaction costs, an event; milliseconds. */
export interface Cost {
  /** From each event to the paint after it. */
  readonly toPaint: readonly number[];
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  /** Of events sent 60 a second: how many came to the page's own handlers, and how many frames a second were drawn. */
  readonly sent: number;
  readonly handled: number;
  readonly framesPerSecond: number;
  /** Numbers to be seen, and bytes of heap in use after a collection. */
  readonly cells: number;
  readonly heap: number;
}

/** Events that are paced come so far apart, so that each has come to rest before the next. */
const gap = 250;
const paced = 60;
const burst = 120;
/** How long after the last event all is built that the page builds by itself. Milliseconds. */
const rest = 2000;

/** An interaction in a fresh browser: first paced, an event at a time, then 60 a second. */
export async function costOf(interaction: Interaction, root: string, cpu: number): Promise<Cost> {
  const { page, cdp, close } = await open();
  await page.goto(root + interaction.address, { waitUntil: 'load' });
  await pause(1500);
  await page.mouse.move(300, 300);
  const { send, end } = await interaction.begin(page, cdp);
  await slowDown(cdp, cpu);
  await pause(800);
  const events: Awaited<ReturnType<typeof one>>[] = [];
  for (let n = 0; n < paced; n++) events.push(await one(page, cdp, interaction, () => send(n)));
  const atSixty = await manyAtOnce(page, interaction, (n) => send(paced + n));
  await end();
  // What the page does without a reader, once it has built all that it keeps.
  await pause(rest);
  const idle = await workDuring(cdp, () => pause(gap));
  const cells = await page.locator('.live:visible, [data-live]:visible').count();
  await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await metrics(cdp);
  await close();
  const work = (kind: keyof Work) =>
    median(events.map((event) => Math.max(0, event.work[kind] - idle[kind])));
  return {
    toPaint: events.map(({ toPaint }) => toPaint),
    script: work('script'),
    style: work('style'),
    layout: work('layout'),
    ...atSixty,
    cells,
    heap: JSHeapUsedSize,
  };
}

interface Work {
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

async function workDuring(cdp: CDPSession, run: () => Promise<unknown>): Promise<Work> {
  const before = await metrics(cdp);
  await run();
  const after = await metrics(cdp);
  const spent = (name: string) => (after[name] - before[name]) * 1000;
  return {
    script: spent('ScriptDuration'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
  };
}

async function one(
  page: Page,
  cdp: CDPSession,
  { event }: Interaction,
  send: () => Promise<unknown>,
) {
  await page.evaluate((type) => window.watched.arm(type), event);
  const work = await workDuring(cdp, async () => {
    const start = performance.now();
    await send();
    await pause(gap - (performance.now() - start));
  });
  const found = await page.waitForFunction(() => window.watched.toPaint);
  return { toPaint: (await found.jsonValue()) as number, work };
}

async function manyAtOnce(
  page: Page,
  { event }: Interaction,
  send: (n: number) => Promise<unknown>,
) {
  await page.evaluate((type) => window.watched.count(type), event);
  const start = performance.now();
  const sending: Promise<unknown>[] = [];
  for (let n = 0; n < burst; n++) {
    sending.push(send(n));
    await pause(start + ((n + 1) * 1000) / 60 - performance.now());
  }
  await Promise.all(sending);
  const seconds = (performance.now() - start) / 1000;
  const { events, frames } = await page.evaluate(() => {
    window.watched.count();
    return { events: window.watched.events, frames: window.watched.frames };
  });
  return { sent: burst, handled: events, framesPerSecond: frames / seconds };
}
