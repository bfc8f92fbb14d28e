import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { allFormulas, articlesHtml, pageHtml } from '../../src/app/prerender.tsx';
import { chapters } from '../../src/lessons/chapters.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { traceIn } from '../../src/store/derive.ts';
import { numberText } from '../../src/views/shared/number-text.ts';

/** What stands for a number in a formula until the number is written. */
const sentinel = /\(-9\d{3}\)/;
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page at its first step', () => {
  let html: string;
  beforeAll(async () => {
    html = await pageHtml();
  });

  test('is the first step of the first chapter', () => {
    const [{ steps }] = chapters;
    expect(html).toContain(`data-step="${steps[0].id}" aria-current="step"`);
    for (const { title } of steps) expect(textOf(html)).toContain(title);
  });

  test('its formulas hold the numbers of the start, drawn and in MathML', () => {
    expect(html).not.toMatch(sentinel);
    const z = numberText(traceIn(initialChoices()).z!.values[0]);
    expect(html).toMatch(new RegExp(`<mtext data-heard="\\d+">${z}</mtext>`));
    expect(html).toMatch(new RegExp(`data-live="\\d+"[^]*?<span class="mord">${z}</span>`));
  });
});

describe('the article', () => {
  const html = articlesHtml();
  const articles = html.split('<article').slice(1);

  test.each(chapters)('$id: every step and every aside, in order', ({ id, steps }) => {
    const article = articles.find((each) => each.includes(`id="article-${id}"`))!;
    const titles = steps.flatMap(({ title, aside }) => [title, ...(aside ? [aside.title] : [])]);
    const places = titles.map((title) => article.indexOf(`>${title}</h`));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(article).toContain('What to take away');
  });

  test('a heading is never more than one level below the one before it', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, n) => expect(level - levels[n]).toBeLessThanOrEqual(1));
  });

  test('has numbers in its formulas, and nothing that can be pressed', () => {
    expect(html).not.toMatch(sentinel);
    expect(html).not.toMatch(/<(button|input|select|summary|script)|tabindex|role="/);
    expect(html.match(/<math/g)!.length).toBeGreaterThan(150);
  });

  test('could stand inside noscript, which ends at the first tag that says so', () => {
    expect(html).not.toContain('noscript');
  });
});

test('the fonts are chosen from formulas of every notation and size of network', () => {
  const text = textOf(allFormulas());
  for (const sign of ['δ', '⊙', '∗', 'Δ', '∂', 'σ', '∑', '−', '0', '9', '4', 'T']) {
    expect(text).toContain(sign);
  }
});

test('the picture for those who link to the page has the size that they ask for', () => {
  const png = readFileSync(new URL('../../public/social.png', import.meta.url));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
