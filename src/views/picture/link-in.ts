import { isPng, textsIn } from './png.ts';
import { escaped, tag } from './xml.ts';

/** The keyword of the text in a PNG that holds the link. */
export const linkKeyword = 'Link';

/** Where a picture comes from, in an SVG: as Dublin Core has it, which drawing programs keep. */
export const sourceTag = (link: string): string =>
  tag(
    'metadata',
    {},
    tag(
      'rdf:RDF',
      {
        'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      tag('rdf:Description', { 'rdf:about': '' }, tag('dc:source', {}, escaped(link))),
    ),
  );

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
