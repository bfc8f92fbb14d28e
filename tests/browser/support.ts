import {
  test as base,
  expect,
  type Frame,
  type Locator,
  type Page,
  type Route,
} from '@playwright/test';
import { chaptersOfSeries as chapters, chapters as everyChapter } from '../support/chapters.ts';

export { chapters, everyChapter, expect };

/** What is logged that is no complaint of the page. */
const ofTheBrowser = [
  // Steps that are kept are laid out before they are shown, which Chrome notes for who asks.
  'in a subtree hidden by content-visibility',
  'Service Worker registration blocked by Playwright',
];

/** Says what the page's policy forbids, where and by which rule: it is logged, and so a complaint. */
const sayForbidden = () =>
  addEventListener('securitypolicyviolation', (forbidden) => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = forbidden;
    const place = sourceFile ? ` (${sourceFile}:${lineNumber})` : '';
    console.error(`policy: ${effectiveDirective} forbids ${blockedURI} “${sample}”${place}`);
  });

/**
 * Every test also fails when the page logs anything, throws, does what its policy forbids, or asks another
 * host for something.
 */
export const test = base.extend<{ complaints: string[]; alsoAsked: string[] }>({
  // Other hosts that a test brings itself.
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameters
  alsoAsked: async ({}, run) => run([]),
  complaints: [
    async ({ page, baseURL, alsoAsked }, run) => {
      const complaints: string[] = [];
      await page.context().addInitScript(sayForbidden);
      page.on('console', (message) => {
        if (ofTheBrowser.some((words) => message.text().includes(words))) return;
        complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        const isOwn = [baseURL!, ...alsoAsked].some((own) => url.startsWith(own));
        if (!/^(data|blob):/.test(url) && !isOwn) complaints.push(`asked ${url}`);
      });
      await run(complaints);
      expect(complaints, 'what the page complained about').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Opens a step by its address, and waits until it is the active one, its formulas are there, and the
 * views that the page begins without have taken the place of what the build has drawn of them.
 */
export async function open(page: Page, chapter: string, step = firstOf(chapter)) {
  await page.goto(`#/${chapter}/${step}`);
  await expect(activeStep(page)).toHaveAttribute('data-step', step);
  await formulasReady(page);
  await expect(page.locator('#root .built')).toHaveCount(0);
}

/** Holds back what the page asks for by such addresses, until the test says how to answer. */
export async function heldBack(page: Page, address: RegExp) {
  let noteAsked!: () => void;
  const asked = new Promise<void>((resolve) => (noteAsked = resolve));
  let answer!: (how: (route: Route) => Promise<void>) => void;
  const answered = new Promise<(route: Route) => Promise<void>>((resolve) => (answer = resolve));
  await page.route(address, async (route) => {
    noteAsked();
    await (
      await answered
    )(route);
  });
  return {
    /** Until the page has asked. */
    asked,
    letThrough: () => answer((route) => route.continue()),
    refuse: () => answer((route) => route.abort()),
    /** As an empty script. */
    answerEmpty: () =>
      answer((route) => route.fulfill({ contentType: 'text/javascript', body: '' })),
  };
}

/** Waits until what the page was asked for is painted: two frames, as the first may be under way. */
export const painted = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });

/** Of what stands in the page, what is shown: a selector to be added to another. */
export const shown = ':not([data-closed] *)';

/** The product of the open step. */
export const productPanel = (page: Page): Locator =>
  page
    .getByRole('region', { name: 'The product of this step' })
    .locator('.kept:not([data-closed])');

/** The page can be read before it answers; and KaTeX, where it is needed, comes after that. */
export const formulasReady = (page: Page | Frame) =>
  page.waitForFunction((of) => {
    if (!document.documentElement.classList.contains('answers')) return false;
    const places = [...document.querySelectorAll(`:is(.formula, .code-line)${of}`)];
    return places.length > 0 && places.every((place) => place.firstElementChild);
  }, shown);

export const stepsOf = (chapter: string): string[] =>
  everyChapter.find(({ id }) => id === chapter)!.steps.map(({ id }) => id);

const firstOf = (chapter: string) => stepsOf(chapter)[0];

export const activeStep = (page: Page): Locator => page.locator('[aria-current="step"]');

export const chapterLink = (page: Page, index: number): Locator =>
  page.getByRole('navigation', { name: 'Chapters' }).getByRole('link').nth(index);

/** Breaks a rule, below the picture of the check: the pictures are fetched at the reader’s first input. */
export async function breakRule(page: Page, rule: string) {
  await inLedger(page, 'dW1.0.0').hover();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByLabel('Break a rule').selectOption(rule);
}

/** A number in the ledger, where every quantity always stands. */
export const inLedger = (page: Page | Frame, ref: string): Locator =>
  page.locator(`.ledger .cell[data-ref="${ref}"]`);

/** A number on the diagram: in a node, or on an edge. */
export const inDiagram = (page: Page | Frame, ref: string): Locator =>
  page.locator(`.diagram text[data-ref="${ref}"]`);

/** Asks again and again, more often than Playwright does by itself. */
export const poll = <T>(ask: () => Promise<T>, message?: string) =>
  expect.poll(ask, { intervals: [30], message });

/** The value that a number has for a screen reader, once it has come to rest. */
export const expectValue = (number: Locator, value: number) =>
  poll(async () => Number(await number.getAttribute('aria-valuenow'))).toBeCloseTo(value, 9);

/** Opens the field of a number by Enter, and puts a text into it. */
export async function write(page: Page | Frame, number: Locator, text: string) {
  await number.press('Enter');
  await page.locator('.number-input input').fill(text);
}

/** Sets a number by typing it. */
export async function set(page: Page | Frame, number: Locator, text: string) {
  await write(page, number, text);
  await page.locator('.number-input input').press('Enter');
  await expect(page.locator('.number-input')).toHaveCount(0);
}

/** Sets every number of the ledger that can be set to what `textOf` gives for its cell. */
export async function setAll(page: Page, textOf: (ref: string) => string) {
  const numbers = page.locator('.ledger [role=spinbutton]');
  const refs = await numbers.evaluateAll((all) => all.map((n) => n.getAttribute('data-ref')!));
  for (const ref of refs) await set(page, inLedger(page, ref), textOf(ref));
}

export interface Shown {
  readonly ref: string;
  readonly text: string;
  readonly title: string | null;
  readonly view: string;
}

/** Every number on the page that belongs to a cell: its text, its title, and the view it stands in. */
export const shownNumbers = (page: Page): Promise<Shown[]> =>
  page.evaluate(
    (of) =>
      [...document.querySelectorAll(`:is(.live, [data-live])[data-ref]${of}`)].map((element) => {
        // A formula is there twice, drawn and in MathML; only the drawn one carries cells.
        const view = element.closest('.diagram, .ledger, .product, .origin, .step-body, .loss');
        return {
          ref: element.getAttribute('data-ref')!,
          text: element.textContent.replaceAll('\u200B', ''),
          title: element.classList.contains('live') ? element.getAttribute('title') : null,
          view: `${view?.classList[0]}${element.classList.contains('live') ? '' : ' formula'}`,
        };
      }),
    shown,
  );

/** Texts and attributes that no number may put on the page: what is not finite, and what stands for it. */
const unfinished = (page: Page): Promise<string[]> =>
  page.evaluate((of) => {
    const bad = /\bNaN\b|Infinity|undefined|\[object|\(-9\d\d\d\)/;
    const found: string[] = [];
    for (const element of document.querySelectorAll(`body *:not(script, style)${of}`)) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const texts = [
        ...own.map((node) => node.textContent ?? ''),
        ...[...element.attributes].map((attribute) => attribute.value),
      ];
      found.push(...texts.filter((text) => bad.test(text)));
      // A number that is not finite would be shown as a dash.
      if (element.matches('.live, .value, [data-live]') && element.textContent === '–') {
        found.push(`${element.getAttribute('data-ref')} is a dash`);
      }
    }
    return found;
  }, shown);

/** Waits until formulas say to a screen reader what they show, and nothing unfinished is left. */
export const expectFinite = (page: Page) => poll(() => unfinished(page)).toEqual([]);

export const chooseNotation = (page: Page, notation: string) =>
  page.getByLabel('Notation').selectOption(notation);

export const chooseNodes = (page: Page, nodes: number) =>
  page
    .getByRole('group', { name: 'How many hidden nodes', exact: true })
    .getByRole('button')
    .nth(nodes - 1)
    .click();

/** Presses the mouse on an element's middle and moves it sideways, in several moves. */
export async function drag(page: Page, element: Locator, by: number) {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  const [fromX, fromY] = [x + width / 2, y + height / 2];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX + by, fromY, { steps: 8 });
  await page.mouse.up();
}

/** Every number of the ledger in full, by its ref. */
export const numbersIn = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(
    await page
      .locator('.ledger .cell[data-ref]')
      .evaluateAll((cells) =>
        cells.map((cell) => [
          cell.getAttribute('data-ref')!,
          Number(cell.getAttribute('title')!.replaceAll('−', '-')),
        ]),
      ),
  );

/** Pastes a text by the keyboard at whatever has the focus. */
export async function paste(page: Page, text: string) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** Sets the reader's own size of text, as in a browser's settings: 16 pixels otherwise. */
export async function enlargeText(page: Page, standard: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard } });
}
