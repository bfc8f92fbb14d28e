import { colourOf, inked } from './colour.ts';
import { drawElement } from './draw-element.ts';
import { embeddedFonts } from './fonts.ts';
import { sourceTag } from './link-in.ts';
import { cover, emptySheet, fontOf, type Sheet } from './sheet.ts';
import { escaped, tag } from './xml.ts';

export type Scheme = 'light' | 'dark';

/** What is said of a picture inside its file. */
export interface About {
  readonly title: string;
  /** For who does not see it. */
  readonly description: string;
  /** The address of the state that it shows. */
  readonly link: string;
}

/** Around a figure. Pixels. */
const margin = 16;

/**
 * A figure as an SVG that needs nothing else: every text, box and line where the page has it, in the
 * colours of a scheme, which need not be that of the page, with the page's own fonts inside.
 */
export async function svgOf(figure: Element, scheme: Scheme, about: About): Promise<string> {
  const { content, ground, sheet } = asSaved(scheme, () => drawn(figure));
  const left = Math.floor(sheet.extent.left) - margin;
  const top = Math.floor(sheet.extent.top) - margin;
  const width = Math.ceil(sheet.extent.right) + margin - left;
  const height = Math.ceil(sheet.extent.bottom) + margin - top;
  const fonts = await embeddedFonts(sheet.fonts.values());
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    tag('title', { id: 'title' }, escaped(about.title)),
    tag('desc', { id: 'description' }, escaped(`${about.description} ${about.link}`)),
    sourceTag(about.link),
    fonts && tag('style', {}, fonts),
    tag('rect', { width, height, ...ground }),
    tag('g', { transform: `translate(${-left} ${-top})` }, content),
  );
}

function drawn(figure: Element) {
  const sheet = emptySheet();
  const content = drawElement(figure, sheet) + brokenNote(sheet);
  return { content, sheet, ground: inked('fill', groundBehind(figure)) };
}

/** A broken rule is shown as broken: what the page says of it, above the figure. */
function brokenNote(sheet: Sheet): string {
  const note = document.querySelector('.note.broken strong');
  if (!note) return '';
  const style = getComputedStyle(note);
  const { left, right, top } = sheet.extent;
  const y = top - margin;
  // On the page it may take several lines.
  const width = Array.from(note.getClientRects()).reduce((sum, line) => sum + line.width, 0);
  cover(sheet, {
    left,
    right: Math.max(right, left + width),
    top: y - Number.parseFloat(style.fontSize),
    bottom: y,
  });
  const looks = { ...fontOf(sheet, style), ...inked('fill', style.color) };
  return tag('text', { x: left, y, ...looks }, escaped(note.textContent));
}

/** The first ground below a figure that can be seen. */
function groundBehind(figure: Element): string {
  const { backgroundColor } = getComputedStyle(figure);
  if (colourOf(backgroundColor) || !figure.parentElement) return backgroundColor;
  return groundBehind(figure.parentElement);
}

/**
 * Looks at the page as a picture of it is saved: as it would be in a scheme, which its stylesheet has to
 * name, since where a browser does not know `light-dark` the build has written something else; and with
 * nothing enlarged, since then a box is told in other pixels than what is in it. Before it is painted, it is
 * as it was.
 */
function asSaved<T>(scheme: Scheme, look: () => T): T {
  const page = document.documentElement;
  const { fontSize } = page.style;
  page.setAttribute('data-scheme', scheme);
  page.style.fontSize = '16px';
  try {
    return look();
  } finally {
    page.removeAttribute('data-scheme');
    page.style.fontSize = fontSize;
  }
}
