import { modelOf } from '../../src/equations/network.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { alphabetHtml, articlesHtml, pageHtml } from '../../src/app/prerender.tsx';
import { notations } from '../../src/expr/notation/notations.ts';
import { chaptersOfSeries as chapters } from '../support/chapters.ts';
import type { Network } from '../../src/core/network.ts';
import { anyNetwork } from '../../src/lessons/any-network/chapter.ts';
import type { Chapter as AnyChapter } from '../../src/lessons/step.ts';
import { workedExamples } from '../../src/store/worked-examples.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { traceIn } from '../../src/store/derive.ts';
import { draw, type Drawable, print } from '../../src/views/derivation/katex.ts';
import { numberText } from '../../src/views/shared/number-text.ts';

/** What stands for a number in a formula until the number is written. */
const sentinel = /\(-9\d{3}\)/;
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

const glyphsOf = (html: string) =>
  new Set(
    html
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&#x([0-9a-f]+);/gi, (_, code) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
  );

/** Every line of a chapter as it is drawn for such networks, in each notation and way of writing numbers. */
function drawingOf({ steps }: Pick<AnyChapter, 'steps'>, networks: readonly Network[]): string {
  const printed = (Object.keys(notations) as Drawable['notation'][]).flatMap((notation) =>
    networks.flatMap((network) => {
      const model = modelOf(network);
      const { examples, inputs, widths } = model;
      const last = { example: examples - 1, units: [inputs, ...widths].map((size) => size - 1) };
      return steps(network)
        .flatMap(({ lines, product, key, aside }) => [lines, product, key, aside?.lines])
        .flatMap((equations) => equations?.(model, last) ?? [])
        .flatMap((line) => {
          const formula = { line, notation, model };
          return [
            print({ ...formula, small: true, numbers: 'none' }),
            print({ ...formula, small: false, numbers: 'scalars' }),
            print({ ...formula, small: false, numbers: 'matrices' }),
          ];
        });
    }),
  );
  // What links a sign to its cell is not seen, and neither is what stands for a number.
  const bare = printed.map(({ latex }) =>
    latex.replaceAll(/\\html(Class|Data)\{[^}]*\}/g, '').replaceAll(new RegExp(sentinel, 'g'), '0'),
  );
  return [...new Set(bare)].map((latex) => draw(latex, 'html')).join('');
}

const stylesheet = readFileSync(
  new URL('../../node_modules/katex/dist/katex.css', import.meta.url),
  'utf8',
);
/** KaTeX's rules: the classes of an element, and the face that it is given, if any. */
const rules = [...stylesheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  .filter(([, selectors]) => !selectors.includes('@font-face'))
  .flatMap(([, selectors, style]) =>
    selectors.split(',').map((selector) => ({
      selector: selector.trim(),
      classes: selector
        .trim()
        .split(/[\s>]+/)
        .at(-1)!
        .split('.')
        .filter(Boolean),
      face: [/KaTeX_\w+/, /bold|[67]00/, /italic/].map((part) => part.exec(style)?.[0]).join(' '),
    })),
  );

/** The rules that some element of a drawing meets by its own classes. */
function rulesMet(html: string) {
  const elements = [...new Set(html.match(/(?<=class=")[^"]*/g))].map((list) => list.split(' '));
  return rules.filter(({ classes }) =>
    elements.some((element) => classes.every((each) => element.includes(each))),
  );
}

const facesOf = (html: string) =>
  new Set(rulesMet(html).flatMap(({ face }) => (face.includes('KaTeX_') ? [face] : [])));

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

  test('it holds the numbers of the start, and none in a formula, which waits for what writes it', () => {
    expect(html).not.toMatch(sentinel);
    expect(html).not.toMatch(/data-live|data-heard/);
    const [[first]] = initialChoices().numbers.values.X;
    expect(textOf(html)).toContain(`= ${first} is one of the three numbers`);
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

  test.each(chapters)('$id: its pictures are beside the page, with its own numbers', (chapter) => {
    const article = articles.find((each) => each.includes(`id="article-${chapter.id}"`))!;
    const files = [...article.matchAll(/<img [^>]*src="(pictures\/[^"]+)"[^>]* width="\d+"/g)];
    expect(files).toHaveLength(3);
    const choices = { ...initialChoices(), chapter: chapter.id };
    const values = Object.values(traceIn(choices)).flatMap((matrix) => [...matrix!.values]);
    // What is given stands as it was typed.
    const texts = new Set(values.flatMap((x) => [numberText(x), `${x}`.replace('-', '−')]));
    for (const [, file] of files.filter(([, file]) => /network|product/.test(file))) {
      const numbers = readFileSync(`public/${file}`, 'utf8').match(/(?<=>)\(?−?\d+\.\d+(?=<)/g);
      expect(numbers!.length).toBeGreaterThan(2);
      expect(numbers!.filter((number) => !texts.has(number))).toEqual([]);
    }
  });

  test('there is no picture that it does not show', () => {
    const shown = readdirSync('public/pictures').filter((file) => html.includes(`/${file}"`));
    expect(shown).toEqual(readdirSync('public/pictures'));
  });

  test('a heading is never more than one level below the one before it', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, n) => expect(level - levels[n]).toBeLessThanOrEqual(1));
  });

  test('has numbers in its formulas, and nothing that can be pressed', () => {
    expect(html).not.toMatch(sentinel);
    expect(html).not.toMatch(/<(button|input|select|summary|script)|tabindex|role="(?!img)/);
    expect(html.match(/<math/g)!.length).toBeGreaterThan(150);
  });

  test('could stand inside noscript, which ends at the first tag that says so', () => {
    expect(html).not.toContain('noscript');
  });
});

describe('the fonts hold', () => {
  const alphabet = alphabetHtml();
  const glyphs = glyphsOf(alphabet);

  const drawings = new Map([
    ...chapters.map((chapter) => {
      const networks = [1, 2, 3, 4].map((nodes) => chapter.network(nodes));
      return [chapter.id, drawingOf({ steps: () => chapter.steps }, networks)] as const;
    }),
    [
      anyNetwork.id,
      drawingOf(
        anyNetwork,
        workedExamples.map(({ own }) => own.network),
      ),
    ] as const,
  ]);

  test.each([...drawings.keys()])('every sign of every formula of %s', (id) => {
    const drawing = drawings.get(id)!;
    expect(drawing.length).toBeGreaterThan(10_000);
    expect([...glyphsOf(drawing)].filter((glyph) => !glyphs.has(glyph))).toEqual([]);
  });

  test('every face that some formula is drawn with, and no other', () => {
    expect(facesOf(alphabet)).toEqual(facesOf([...drawings.values()].join('')));
  });

  test('and the stylesheet every rule that some formula is drawn by', () => {
    const left = new Set(rulesMet(alphabet).map(({ selector }) => selector));
    const met = rulesMet([...drawings.values()].join('')).map(({ selector }) => selector);
    expect(met.length).toBeGreaterThan(30);
    // Scripts of scripts and sizes of brackets are left whole.
    const deep = /size[136]\.(reset-)?size[136]|delim/;
    expect(met.filter((selector) => !left.has(selector) && !deep.test(selector))).toEqual([]);
  });

  test('every sign of the formulas that the articles come with, numbers included', () => {
    const formulas = articlesHtml()
      .match(/<math.*?<\/math>/gs)!
      .join('');
    // KaTeX has no raised digits, and what joins a function to its argument is not seen.
    const lost = [...glyphsOf(formulas)].filter((glyph) => !glyphs.has(glyph));
    expect(lost.filter((glyph) => !/[⁻⁰¹²³⁴-⁹\u2061]/.test(glyph))).toEqual([]);
  });

  test('every sign of a number, but for the raised ones, which KaTeX has not', () => {
    for (const value of [-1234.5, 67.089, -1e9, 2e-7, 0, Number.NaN]) {
      const text = numberText(value).replace(/[⁻⁰¹²³⁴-⁹]+$/, '');
      expect([...glyphsOf(text)].filter((glyph) => !glyphs.has(glyph))).toEqual([]);
    }
  });
});

test('the picture for those who link to the page has the size that they ask for', () => {
  const png = readFileSync(new URL('../../public/social.png', import.meta.url));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
