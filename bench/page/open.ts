import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../scripts/find-browser.mjs';
import { watch } from './watch.ts';

/** A page in a browser of its own, so that nothing is warm, with the means to measure it. */
export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly version: string;
  readonly close: () => Promise<void>;
}

const viewport = { width: 1350, height: 940 };

export async function open(): Promise<Opened> {
  const browser: Browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ viewport });
  await page.addInitScript(watch);
  const cdp = await page.context().newCDPSession(page);
  // Time that the thread has worked: what else the machine does falls out.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Network.enable');
  return { page, cdp, version: browser.version(), close: () => browser.close() };
}

export const slowDown = (cdp: CDPSession, times: number) =>
  cdp.send('Emulation.setCPUThrottlingRate', { rate: times });

/** What the browser counts since the page was opened, by name; durations in seconds. */
export async function metrics(cdp: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics: list } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
