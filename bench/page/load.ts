import type { CDPSession } from '@playwright/test';
import { metrics, open, pause, slowDown } from './open.ts';

/** What one cold load costs. Milliseconds and bytes. */
export interface Load {
  readonly version: string;
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** What tasks after the first paint take beyond 50 ms each. */
  readonly blocking: number;
  /** Bytes over the wire by kind of file, headers included. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly heap: number;
  readonly elements: number;
}

/** A phone of the lower middle: 4 times slower, 1.6 Mbit/s down, 750 kbit/s up, 150 ms away. */
const phone = {
  cpu: 4,
  network: {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  },
};

/** Without a request and without a long task for so long, a page is loaded. Milliseconds. */
const quiet = 1500;

async function load(address: string, onPhone: boolean): Promise<Load> {
  const { page, cdp, version, close } = await open();
  const requested = follow(cdp);
  if (onPhone) {
    await cdp.send('Network.emulateNetworkConditions', phone.network);
    await slowDown(cdp, phone.cpu);
  }
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(
    (quietFor) => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const ends = entries.map(({ responseEnd }) => responseEnd);
      const tasks = window.watched.longTasks.map(([start, duration]) => start + duration);
      return performance.now() - Math.max(0, ...ends, ...tasks) > quietFor;
    },
    quiet,
    { polling: 200 },
  );
  const seen = await page.evaluate(() => {
    const { largestPaint, longTasks } = window.watched;
    const firstPaint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    const over = longTasks
      .filter(([start, duration]) => start + duration > firstPaint)
      .map(([start, duration]) => start + duration - Math.max(start, firstPaint) - 50);
    return {
      firstPaint,
      largestPaint,
      blocking: over.reduce((sum, each) => sum + Math.max(0, each), 0),
      elements: document.querySelectorAll('*').length,
    };
  });
  await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await metrics(cdp);
  await close();
  return { version, ...seen, ...requested(), heap: JSHeapUsedSize };
}

/** Counts what comes over the wire from now on. */
function follow(cdp: CDPSession): () => Pick<Load, 'bytes' | 'requests'> {
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  let requests = 0;
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    if (encodedDataLength === 0) return;
    requests += 1;
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  return () => ({ bytes, requests });
}

/** So many cold loads, one after another. */
export async function loads(address: string, onPhone: boolean, times: number): Promise<Load[]> {
  const all: Load[] = [];
  for (let n = 0; n < times; n++) {
    await pause(300);
    all.push(await load(address, onPhone));
  }
  return all;
}
