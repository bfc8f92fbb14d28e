import type { Page } from '@playwright/test';
import { act, type Done } from './acts.ts';
import { judge, type Verdict } from './judge.ts';
import { look, type Seen } from './look.ts';
import { randomFrom } from './random.ts';

/** What a monkey has done, and what was seen. */
export interface Tally {
  readonly actions: number;
  /** The numbers that were computed apart and compared, all together. */
  readonly compared: number;
  /** What it did last. */
  readonly last: readonly string[];
  /** What was wrong after that; empty where nothing was. */
  readonly faults: readonly string[];
}

/** A page that is not right after so long is wrong. Milliseconds. */
const patience = 10_000;

/**
 * Does to a page what a seed says, and after each action waits until all of it is right, for as long as
 * `goesOn` says of the number of actions. Ends at the first fault.
 */
export async function monkey(
  page: Page,
  start: string,
  seed: number,
  goesOn: (actions: number) => boolean,
): Promise<Tally> {
  const random = randomFrom(seed);
  const complaints = complaintsOf(page, start);
  const last: string[] = [];
  let [actions, compared] = [0, 0];
  await page.addInitScript(() => (window.print = () => undefined));
  await page.goto(start);
  let before = await rest(page, { what: 'opens the page' });
  let { faults } = before;
  while (faults.length === 0 && goesOn(actions)) {
    const failed = (error: unknown): Done => ({ what: `cannot go on: ${String(error)}` });
    const done = await act(page, random).catch(failed);
    actions++;
    const after = await rest(page, done, before.seen);
    last.push(`${actions}: ${done.what}`);
    compared += after.compared;
    faults = [
      ...complaints,
      ...after.faults,
      ...(done.what.startsWith('cannot') ? [done.what] : []),
    ];
    before = after;
  }
  return { actions, compared, last: last.slice(-15), faults };
}

type Rested = Verdict & { readonly seen: Seen | undefined };

/** Looks at the page again whenever it has changed, until nothing is wrong with it or patience is over. */
async function rest(page: Page, done: Done, before?: Seen): Promise<Rested> {
  const until = Date.now() + patience;
  for (;;) {
    const seen = await lookAt(page);
    const verdict = seen ? judge(seen) : { faults: ['the page does not answer'], compared: 0 };
    const faults = [...verdict.faults, ...(seen ? unkept(done, seen, before) : [])];
    if (faults.length === 0 || Date.now() > until) {
      return { faults, compared: verdict.compared, seen };
    }
    await page.evaluate(nextChange).catch(Boolean);
  }
}

const lookAt = async (page: Page): Promise<Seen | undefined> => {
  try {
    await page.waitForFunction(
      () => document.documentElement.classList.contains('answers'),
      undefined,
      { timeout: patience },
    );
    await page.evaluate(painted);
    return await page.evaluate(look);
  } catch {
    return undefined;
  }
};

/** What an action should have set, and what it should have left as it was. */
function unkept({ set, keeps }: Done, seen: Seen, before?: Seen): string[] {
  const now = new Map(seen.chosen);
  // What plays may put another network in between a look at it and the keys.
  if (before?.isPlaying) return [];
  const isSet = !set || !now.has(set.ref) || now.get(set.ref) === set.value;
  const others =
    keeps && before && !before.isTyping
      ? before.chosen.filter(([ref, value]) => now.get(ref) !== value)
      : [];
  return [
    ...(isSet ? [] : [`${set.ref} was set to ${set.value} and is ${now.get(set.ref)}`]),
    ...others.map(([ref, value]) => `${ref} was ${value} and is ${now.get(ref)}`),
  ];
}

const painted = async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
};

/** Until something in the page changes, or for as long as it takes to be put into words. */
const nextChange = () =>
  new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document, everything);
    setTimeout(resolve, 100);
  });

/** What the browser notes that is no complaint of the page. */
const ofTheBrowser = [
  'in a subtree hidden by content-visibility',
  'Service Worker registration blocked by Playwright',
];

/** What the page logs, throws, or asks of another host, from now on. */
function complaintsOf(page: Page, own: string): string[] {
  const complaints: string[] = [];
  page.on('console', (said) => {
    const isOfPage = ['error', 'warning'].includes(said.type());
    if (isOfPage && !ofTheBrowser.some((words) => said.text().includes(words)))
      complaints.push(`${said.type()}: ${said.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.stack ?? error.message}`));
  page.on('crash', () => complaints.push('the page has crashed'));
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob):/.test(url)) complaints.push(`asked ${url}`);
  });
  return complaints;
}
