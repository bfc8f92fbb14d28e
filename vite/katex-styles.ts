import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pageInNode } from './page-in-node.ts';
import { smallerFont } from './smaller-font.ts';

/** As much of PostCSS as is needed. */
interface Rule {
  walkDecls(property: string, run: (declaration: { value: string }) => void): unknown;
  remove(): unknown;
}
type Sourced<R> = R & { readonly source?: { readonly input: { readonly file?: string } } };
interface Stylesheet {
  walkAtRules(name: string, run: (rule: Sourced<Rule>) => void): unknown;
  walkRules(
    run: (rule: Sourced<Rule> & { readonly selectors: readonly string[] }) => void,
  ): unknown;
}

/**
 * KaTeX's stylesheet names twenty fonts, each three times, and has rules for all of TeX. This leaves the
 * rules that an element of a formula of the page can meet, and the faces that these name, as woff2, with the
 * glyphs that one of its formulas can hold. A PostCSS plugin, so that the build takes the smaller files
 * as if KaTeX had brought them.
 */
export const katexStyles = {
  postcssPlugin: 'katex-styles',
  async Once(root: Stylesheet) {
    const faces: Sourced<Rule>[] = [];
    root.walkAtRules('font-face', (face) => {
      if (isOfKatex(face)) faces.push(face);
    });
    if (faces.length === 0) return;
    const html = (await pageInNode()).alphabetHtml();
    const used = leaveUsed(root, html);
    const glyphs = [...new Set(textOf(html))].join('');
    await Promise.all(
      faces.map(async (face) => {
        if (!used.has(nameOf(face))) {
          face.remove();
          return;
        }
        const stylesheet = dirname(face.source!.input.file!);
        const source = /url\(([^)]*\.woff2)\)/.exec(valueOf(face, 'src'))![1];
        const path = join(stylesheet, source);
        const file = await smallerFont(basename(path), await readFile(path), glyphs);
        const url = relative(stylesheet, file).replaceAll('\\', '/');
        face.walkDecls('src', (src) => {
          src.value = `url(${url}) format("woff2")`;
        });
      }),
    );
  },
};

const isOfKatex = ({ source }: Sourced<Rule>) => /katex[^/]*\.css$/.test(source?.input.file ?? '');

/** Scripts of scripts, and brackets: their sizes depend on how high and deep a formula is put together. */
const isOfSizes = (selector: string) => /size[136]\.(reset-)?size[136]|delim/.test(selector);

/**
 * Takes away KaTeX's rules that no element meets, and tells the faces that the others name: a rule is met
 * when one element has its classes.
 */
function leaveUsed(root: Stylesheet, html: string): Set<string> {
  const lists = [...html.matchAll(/class="([^"]*)"/g)].map(([, list]) => list);
  const classLists = [...new Set([...lists, 'katex-mathml'])].map(
    (list) => new Set(list.split(' ')),
  );
  const used = new Set<string>();
  root.walkRules((rule) => {
    if (!isOfKatex(rule)) return;
    const meant = rule.selectors.map((selector) => {
      // What it must not have, and what stands before or after it, are no classes of it.
      const bare = selector.replaceAll(/:[\w-]+\([^)]*\)|::?[\w-]+/g, '');
      const compounds = bare.split(/[\s>]+/).filter((part) => part.includes('.'));
      return compounds.at(-1)?.split('.').slice(1) ?? [];
    });
    const found = meant.some((classes) =>
      classLists.some((list) => classes.every((name) => list.has(name))),
    );
    if (!found && !rule.selectors.some(isOfSizes)) rule.remove();
    else if (fontOf(rule).includes('KaTeX_')) used.add(nameOf(rule));
  });
  return used;
}

const fontOf = (rule: Rule) => valueOf(rule, 'font-family') || valueOf(rule, 'font');

/** Family, weight and style of a face, or of the face that a rule asks for, in one word. */
function nameOf(rule: Rule): string {
  const family = /KaTeX_\w+/.exec(fontOf(rule))![0];
  const weight = valueOf(rule, 'font-weight').replace('bold', '700').replace('normal', '400');
  return `${family} ${weight || 400} ${valueOf(rule, 'font-style') || 'normal'}`;
}

function valueOf(rule: Rule, property: string): string {
  let value = '';
  rule.walkDecls(property, (declaration) => {
    value = declaration.value;
  });
  return value.replaceAll(/["']/g, '');
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
