import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && !/print|sheets\/sheets/.test(file))
  .map((file) => `src/${file}`);
const contents = new Map(files.map((file) => [file, withoutComments(readFileSync(file, 'utf8'))]));

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*.*?\*\//gs, '');
}

/** Every declaration of such a property, with the file that it stands in. */
const valuesOf = (property: RegExp) =>
  [...contents].flatMap(([file, css]) =>
    [...css.matchAll(/(?<=[\s;{])([\w-]+):([^;{}]+);/g)]
      .filter(([, name]) => property.test(name))
      .map(([, name, value]) => `${file}: ${name}: ${value.trim()}`),
  );

const imported = readFileSync('src/app/page.css', 'utf8');

describe('the stylesheets', () => {
  test('take their sizes of type from six tokens, or from what stands around', () => {
    const sizes = valuesOf(/^(font|font-size)$/);
    expect(sizes.length).toBeGreaterThan(80);
    const own = sizes.filter(
      (size) => !/var\(--type-\w+\)|[\d.]+em\b|inherit|fonts?-face|100%|\/ ?\d/.test(size),
    );
    expect(own).toEqual([]);
    const tokens = new Set(sizes.flatMap((size) => size.match(/--type-\w+/g) ?? []));
    expect([...tokens].toSorted()).toEqual(
      ['head', 'note', 'number', 'prose', 'small', 'title'].map((name) => `--type-${name}`),
    );
  });

  test('take their spaces from seven tokens: a pixel at the most is not of them', () => {
    const spaces = valuesOf(/^(margin|padding|gap|row-gap|column-gap)/);
    expect(spaces.length).toBeGreaterThan(200);
    expect(spaces.filter((space) => /(?<![\d.])([2-9]|\d\d+)px/.test(space))).toEqual([]);
  });

  test('have three breakpoints, and two heights', () => {
    const queries = [...contents.values()].flatMap((css) => css.match(/@media[^{]+/g) ?? []);
    const limits = new Set(queries.flatMap((query) => query.match(/[\d.]+(?:em|px|rem)/g) ?? []));
    expect(limits).toEqual(new Set(['40em', '56.25em', '76.25em', '35em', '52em']));
  });

  test('scope styles only around what stays: where a scope comes or goes, a browser goes through all elements', () => {
    const having = (declaration: RegExp) =>
      [...contents.values()].flatMap((css) =>
        [...css.matchAll(/([^{};]+)\{([^{}]*)/g)]
          .filter(([, , own]) => declaration.test(own))
          .map(([, selector]) => selector.trim()),
      );
    const scoped = having(/\bcontain: [^;]*(style|strict|content)/);
    expect(scoped).toEqual(['.step', '.step-head .key', '.panel', '.kept']);
    // What is closed has a scope of its own, and so it has one while it is open.
    for (const closed of having(/content-visibility: hidden/)) {
      expect(
        scoped.some((open) => closed.includes(open.split(' ').at(-1)!)),
        closed,
      ).toBe(true);
    }
  });

  test('are each in a layer, and short', () => {
    for (const [file, css] of contents) {
      const name = file.split('/').at(-1)!;
      if (!['page.css', 'late.css'].includes(name) && !imported.includes(`/${name}'`))
        expect(css.trimStart(), file).toMatch(/^@layer (shared|views|modes) \{/);
      expect(css.split('\n').length, file).toBeLessThanOrEqual(250);
    }
    for (const [line] of imported.matchAll(/@import.*/g)) expect(line).toMatch(/ layer\(\w+\);$/);
  });
});
