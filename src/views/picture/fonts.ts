import type { Font } from './sheet.ts';

/**
 * The page's own fonts among those that a figure is written with, as a stylesheet that holds them; fonts
 * of the reader's system stay as they are named. Throws where one cannot be fetched.
 */
export async function embeddedFonts(fonts: Iterable<Font>): Promise<string> {
  const used = [...fonts];
  const faces = facesOfPage().filter((face) =>
    used.some(
      ({ family, weight, style }) =>
        familiesOf(family).includes(familiesOf(face.family)[0]) &&
        isClose(weight, face.weight) &&
        style === face.style,
    ),
  );
  return (await Promise.all(faces.map(written))).join('');
}

interface Face extends Font {
  readonly url: string;
}

const facesOfPage = (): readonly Face[] =>
  [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const value = (name: string, usual: string) => rule.style.getPropertyValue(name) || usual;
      const source = /url\(["']?([^"')]+)/.exec(value('src', ''))?.[1];
      if (source === undefined) return [];
      return {
        family: value('font-family', ''),
        weight: value('font-weight', '400'),
        style: value('font-style', 'normal'),
        url: new URL(source, sheet.href ?? document.baseURI).href,
      };
    }),
  );

/** Those of its layers too. A browser extension's stylesheet may not be read. */
function rulesOf(sheet: CSSStyleSheet | CSSGroupingRule): readonly CSSRule[] {
  try {
    return [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSGroupingRule ? rulesOf(rule) : [rule],
    );
  } catch {
    return [];
  }
}

const familiesOf = (list: string): string[] =>
  list.split(',').map((family) => family.trim().replaceAll(/["']/g, ''));

const isBold = (weight: string) => weight === 'bold' || Number(weight) >= 600;
const isClose = (a: string, b: string) => isBold(a) === isBold(b);

async function written({ family, weight, style, url }: Face): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The font ${family} could not be fetched`);
  const data = base64(new Uint8Array(await answer.arrayBuffer()));
  return (
    `@font-face{font-family:${family};font-weight:${weight};font-style:${style};` +
    `src:url(data:font/woff2;base64,${data}) format("woff2")}`
  );
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
