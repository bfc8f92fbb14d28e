import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chapters, chaptersOfSeries } from '../support/chapters.ts';
import { chromium } from './chromium.ts';
import type { Driven } from './engine.ts';
import { firefox } from './firefox.ts';
import { type Reader, readerOf } from './reader.ts';
import { startSite } from './site.ts';
import { webkit } from './webkit.ts';

const shown = ':not([data-closed] *)';
const ledger = (ref: string) => `.ledger .cell[data-ref="${ref}"]`;
const diagram = (ref: string) => `.diagram text[data-ref="${ref}"]`;
const stepAfter = (id: string) => {
  const ids = chaptersOfSeries[2].steps.map((step) => step.id);
  return ids[ids.indexOf(id) + 1];
};
const [first, second, third] = chaptersOfSeries.map(({ id }) => id);

let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each([chromium, firefox, webkit])('$name', ({ missing, start }) => {
  const lack = missing();
  if (lack) {
    test.skip(`is not here: ${lack}`, () => undefined);
    return;
  }
  let browser: Driven;
  let reader: Reader;
  beforeAll(async () => {
    browser = await start();
    reader = readerOf(browser);
    await open(first);
    await reader.resize(1440, 900);
  });
  afterAll(() => browser?.close());

  /** One thing that a reader does, in which the page complains about nothing. */
  const tour = (what: string, run: () => Promise<void>) =>
    test(what, async () => {
      await run();
      expect(await reader.ask(() => window.heard.complaints.splice(0))).toEqual([]);
    });

  const open = async (address: string) => {
    await reader.go(`${site.address}#/${address}`);
    await reader.wait((of) => {
      if (!document.documentElement.classList.contains('answers')) return false;
      if (document.querySelector('#root .built')) return false;
      const places = [...document.querySelectorAll(`:is(.formula, .code-line)${of}`)];
      return places.length > 0 && places.every((place) => place.firstElementChild);
    }, shown);
  };
  const isStep = (step: string) =>
    reader.wait(
      (id) => document.querySelector('[aria-current=step]')?.getAttribute('data-step') === id,
      step,
    );
  const valueIs = (place: string, value: number) =>
    reader.wait(
      (it, wanted) => {
        const text = document.querySelector(it)?.getAttribute('aria-valuenow');
        return text && Math.abs(Number(text) - wanted) < 1e-9;
      },
      place,
      value,
    );
  const countIs = (place: string, count: number) =>
    reader.wait((it, wanted) => document.querySelectorAll(it).length === wanted, place, count);
  const countIsOver = (place: string, count: number) =>
    reader.wait((it, least) => document.querySelectorAll(it).length > least, place, count);
  /** Whether what is at a place is itself seen there, and nothing above it. */
  const isSeen = (place: string) =>
    reader.ask((it) => {
      const element = document.querySelector(it)!;
      const { x, y, width, height } = element.getBoundingClientRect();
      return [0.1, 0.5, 0.9].every((part) =>
        element.contains(document.elementFromPoint(x + width * part, y + height / 2)),
      );
    }, place);
  const press = (button: string) => reader.click('button', button);
  const noFaults = () => countIs('.fault, .katex-error', 0);

  /** How long it takes from an event to the paint after it: the median of nine, in milliseconds. */
  const toPaint = async (
    event: 'keydown' | 'pointermove',
    send: (n: number) => Promise<unknown>,
  ) => {
    const all: number[] = [];
    for (let n = 0; n < 9; n++) {
      await reader.ask((it) => window.heard.waitFor(it), event);
      await send(n);
      all.push(await reader.wait(() => window.heard.toPaint));
    }
    return Math.round(all.toSorted((a, b) => a - b)[4]);
  };

  describe.each(chapters)('$id', ({ id, steps }) => {
    tour('every step by key', async () => {
      await open(id);
      for (const step of steps) {
        await isStep(step.id);
        await reader.press('ArrowRight');
      }
      await noFaults();
    });
  });

  describe.each([
    ['the table', ledger],
    ['the network', diagram],
  ])('a number of %s', (_, place) => {
    const weight = place('W.0.0');

    tour('is dragged', async () => {
      await open(`${first}/weighted-sum`);
      const before = await reader.textOf(ledger('z.0.0'));
      await reader.drag(weight, 30);
      await valueIs(weight, 0.7);
      await reader.wait(
        (it, old) => document.querySelector(it)!.textContent !== old,
        ledger('z.0.0'),
        before,
      );
    });

    tour('is changed by arrow keys', async () => {
      await open(`${first}/weighted-sum`);
      await reader.focus(weight);
      await reader.press('ArrowUp', 2);
      await reader.press('PageDown');
      await valueIs(weight, -0.4);
    });

    tour('is typed, in a field that is seen', async () => {
      await open(`${first}/weighted-sum`);
      await reader.focus(weight);
      await reader.type('-2.5');
      await reader.wait(
        () => document.querySelector<HTMLInputElement>('.number-input input')?.value === '-2.5',
      );
      expect(await isSeen('.number-input input')).toBe(true);
      await reader.press('Enter');
      await valueIs(weight, -2.5);
    });

    tour('is typed in a way that is no number, which is said where it can be read', async () => {
      await open(`${first}/weighted-sum`);
      await reader.focus(weight);
      await reader.type('1,000');
      await reader.press('Enter');
      await reader.wait(() => document.querySelector('.number-input [role=alert]')?.textContent);
      expect(await isSeen('.number-input [role=alert]')).toBe(true);
      await reader.press('Escape');
      await countIs('.number-input', 0);
    });
  });

  tour('a number is chosen and followed to where it comes from', async () => {
    await open(`${third}/hidden-product`);
    await reader.click(ledger('dW1.0.0'));
    await countIs('.trail button', 2);
    await reader.click(`.sources button${shown}`);
    await countIs('.trail button', 3);
    await reader.click('.trail .close');
    await countIs('.trail button', 0);
  });

  tour('the pictures', async () => {
    await open(`${third}/hidden-product`);
    await reader.click('.picture-tabs button');
    const titles = await reader.ask(() =>
      [...document.querySelectorAll('.picture-tabs button')].map((it) => it.textContent),
    );
    expect(titles.length).toBeGreaterThan(3);
    for (const title of titles) {
      await press(title);
      await reader.wait(
        (it) =>
          [...document.querySelectorAll('.picture-tabs button')].some(
            (tab) => tab.textContent === it && tab.getAttribute('aria-pressed') === 'true',
          ),
        title,
      );
      await countIsOver('.in-pictures :is(svg, canvas, table)', 0);
    }
  });

  tour('descent plays and rests', async () => {
    await open(`${third}/hidden-product`);
    await press('Descent');
    const isAt = (least: number, most = Infinity) =>
      reader.wait(
        (from, to) => {
          const run = document.querySelector<HTMLInputElement>('[aria-label="Step of the run"]');
          return run && Number(run.value) >= from && Number(run.value) <= (to ?? Infinity);
        },
        least,
        most,
      );
    await press('Play descent');
    await isAt(5);
    await press('Pause descent');
    await press('Back to the start');
    await isAt(0, 0);
    await press('One step');
    await isAt(1, 1);
  });

  tour('a rule is broken, which the check sees, and mended', async () => {
    await open(`${third}/hidden-product`);
    await press('Check');
    await reader.choose('Break a rule', 'sign');
    await countIs('.check-badge [data-agrees=false]', 1);
    await press('Mend it');
    await countIs('.check-badge [data-agrees=true]', 1);
  });

  tour('the notations', async () => {
    await open(`${third}/hidden-product`);
    for (const notation of ['textbook', 'columns', 'numpy', 'blog']) {
      await reader.choose('Notation', notation);
      await countIsOver(notation === 'numpy' ? '.code-line' : '.outline .formula', 0);
      await noFaults();
    }
  });

  tour('one to four hidden nodes', async () => {
    await open(third);
    for (const nodes of ['1', '2', '3', '4']) {
      await press(nodes);
      await countIs('.diagram .node', 4 + Number(nodes));
    }
    await noFaults();
  });

  tour('paper has the numbers of the moment', async () => {
    await open(second);
    await reader.focus(ledger('X.0.0'));
    await reader.type('3.5');
    await reader.press('Enter');
    await valueIs(ledger('X.0.0'), 3.5);
    // What prints comes a moment after the first input.
    await reader.wait(() => {
      dispatchEvent(new Event('afterprint'));
      dispatchEvent(new Event('beforeprint'));
      return document.querySelector('.sheet')?.textContent.includes('3.5');
    });
    await reader.ask(() => void dispatchEvent(new Event('afterprint')));
    await countIs('.sheet', 0);
  });

  tour('links within the page, back, and the link that stands there already', async () => {
    await open(`${first}/weighted-sum`);
    const goTo = (hash: string) => reader.ask((it) => void (location.hash = it), hash);
    await goTo(`#/${third}/hidden-product`);
    await isStep('hidden-product');
    await reader.ask(() => history.back());
    await isStep('weighted-sum');
    await reader.press('ArrowRight');
    await isStep('prediction');
    await reader.wait(() => location.hash.endsWith('prediction'));
    // As when the address has not been written yet.
    await reader.ask((hash) => {
      history.replaceState(history.state, '', hash);
      const link = Object.assign(document.createElement('a'), { href: hash });
      document.querySelector('main')!.prepend(link);
      link.click();
      link.remove();
    }, `#/${first}/weighted-sum`);
    await isStep('weighted-sum');
  });

  tour('what is read stays where it is when the notation changes', async () => {
    await open(`${third}/output-product`);
    await reader.press('ArrowRight');
    await isStep(stepAfter('output-product'));
    const top = () =>
      reader.ask(() => document.querySelector('[aria-current=step]')!.getBoundingClientRect().top);
    const before = await top();
    for (const notation of ['textbook', 'columns', 'numpy', 'blog']) {
      await reader.choose('Notation', notation);
      await countIsOver(notation === 'numpy' ? '.code-line' : '.outline .formula', 0);
      const now = await top();
      expect(Math.abs(now - before), `${before} to ${now} in ${notation}`).toBeLessThan(2);
    }
  });

  tour('on a large screen the handle of a picture follows the mouse', async () => {
    await reader.resize(2200, 1300);
    await open(`${third}/hidden-product`);
    await press('Slope');
    const place = '.picture .handle';
    const from = await reader.middleOf(place);
    await reader.drag(place, 60);
    const to = await reader.middleOf(place);
    await reader.resize(1440, 900);
    expect(to.x - from.x).toBeGreaterThan(50);
    expect(to.x - from.x).toBeLessThan(65);
  });

  tour('figures', async () => {
    await open(`${third}/data`);
    const step = await toPaint('keydown', () => reader.press('ArrowRight'));
    await open(`${third}/hidden-product`);
    const held = await reader.hold(ledger('W1.0.0'));
    await held.by(5);
    const drag = await toPaint('pointermove', (n) => held.by(8 + 3 * n));
    await held.release();
    console.log(`${browser.name}: a step by key ${step} ms, a drag ${drag} ms to the paint`);
  });
});
