import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pageInNode } from './page-in-node.ts';
import { smallerFont } from './smaller-font.ts';

/** As much of PostCSS as is needed. */
interface Rule {
  readonly selectors: readonly string[];
  walkDecls(property: string, run: (declaration: { value: string }) => void): unknown;
  remove(): unknown;
}
type Face = Omit<Rule, 'selectors'> & {
  readonly source?: { readonly input: { readonly file?: string } };
};
interface Stylesheet {
  walkAtRules(name: string, run: (rule: Face) => void): unknown;
  walkRules(run: (rule: Rule) => void): unknown;
}

/**
 * KaTeX's stylesheet names twenty fonts, each three times. This leaves the faces that a formula of the
 * page can use, as woff2, with the glyphs that one of its formulas can hold. A PostCSS plugin, so that
 * the build takes the smaller files as if KaTeX had brought them.
 */
export const katexFonts = {
  postcssPlugin: 'katex-fonts',
  async Once(root: Stylesheet) {
    const faces: Face[] = [];
    root.walkAtRules('font-face', (face) => {
      if (valueOf(face, 'font-family').startsWith('KaTeX_')) faces.push(face);
    });
    if (faces.length === 0) return;
    const html = (await pageInNode()).alphabetHtml();
    const used = facesUsed(root, html);
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

/** The faces that some rule gives to some element: a rule counts when one element has its classes. */
function facesUsed(root: Stylesheet, html: string): Set<string> {
  const classLists = [
    ...new Set([...html.matchAll(/class="([^"]*)"/g)].map(([, list]) => list)),
  ].map((list) => new Set(list.split(' ')));
  const used = new Set<string>();
  root.walkRules((rule) => {
    const font = valueOf(rule, 'font-family') || valueOf(rule, 'font');
    if (!font.includes('KaTeX_')) return;
    const meant = rule.selectors.map((selector) => {
      const compounds = selector.split(/[\s>]+/).filter((part) => part.includes('.'));
      return compounds.at(-1)!.split('.').slice(1);
    });
    const found = meant.some((classes) =>
      classLists.some((list) => classes.every((name) => list.has(name))),
    );
    if (found) used.add(nameOf(rule));
  });
  return used;
}

/** Family, weight and style of a face, or of the face that a rule asks for, in one word. */
function nameOf(rule: Pick<Rule, 'walkDecls'>): string {
  const family = /KaTeX_\w+/.exec(valueOf(rule, 'font-family') || valueOf(rule, 'font'))![0];
  const weight = valueOf(rule, 'font-weight').replace('bold', '700').replace('normal', '400');
  return `${family} ${weight || 400} ${valueOf(rule, 'font-style') || 'normal'}`;
}

function valueOf(rule: Pick<Rule, 'walkDecls'>, property: string): string {
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
