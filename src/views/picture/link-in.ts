import { isPng, textsIn } from './png.ts';

/** The keyword of the text in a PNG that holds the link. */
export const linkKeyword = 'Link';

/**
 * The part of a picture's link that says what the page shows: `#/chapter/step…`. Where it was saved does
 * not matter. Undefined for a file that has none; it never throws, whatever the bytes are.
 */
export function linkIn(file: Uint8Array): string | undefined {
  const link = isPng(file) ? textsIn(file)[linkKeyword] : sourceIn(new TextDecoder().decode(file));
  const hash = link?.slice(link.indexOf('#'));
  return hash?.startsWith('#/') ? hash : undefined;
}

/** What an SVG names as its source. */
function sourceIn(svg: string): string | undefined {
  const source = /<dc:source>([^<]*)<\/dc:source>/.exec(svg)?.[1];
  return source?.trim().replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name]);
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
