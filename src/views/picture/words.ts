import type { Model } from '../../equations/network.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { spokenRef } from '../../expr/notation/spoken.ts';
import type { Ref } from '../../expr/ref.ts';

interface Reader {
  readonly model: Model;
  readonly notation: NotationId;
}

/** What a figure says with its numbers to who does not see it: as the page says it to a screen reader. */
export function wordsOf(figure: Element, reader: Reader): string {
  return sentencesOf(figure, reader)
    .map((sentence) => (/[.:]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}

function sentencesOf(element: Element, reader: Reader): readonly string[] {
  if (element.getBoundingClientRect().width === 0) return [];
  if (element instanceof SVGSVGElement) return drawingWords(element, reader);
  if (element.matches('.product')) return [lineWords(element, reader), ...inside(element, reader)];
  if (element.matches('table.symbols')) return [];
  if (element.matches('table.matrix')) return [matrixWords(element as HTMLTableElement, reader)];
  if (element.matches('.check-table table')) {
    return checkWords(element as HTMLTableElement, reader);
  }
  if (element instanceof HTMLParagraphElement) {
    return [textOf(element.querySelector('.visually-hidden') ?? element)];
  }
  return inside(element, reader);
}

const inside = (element: Element, reader: Reader) =>
  Array.from(element.children).flatMap((child) => sentencesOf(child, reader));

const textOf = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

const isSeen = (element: Element) => getComputedStyle(element).visibility === 'visible';

/** What a drawing is, and the numbers in it. A plot is labelled by a paragraph that stands beside it. */
function drawingWords(svg: SVGSVGElement, { model, notation }: Reader): readonly string[] {
  const label = svg.getAttribute('aria-label');
  if (label === null) return [];
  if (svg.getAttribute('role') === 'img') return [label];
  const numbers = new Map<string, string>();
  for (const number of svg.querySelectorAll('text.live')) {
    const ref = number.getAttribute('data-ref') as Ref;
    if (isSeen(number)) numbers.set(spokenRef(ref, model, notation), textOf(number));
  }
  return [label, [...numbers].map(([spoken, text]) => `${spoken}: ${text}`).join('; ')];
}

/** The formula that a product is, with each matrix by its name, or by its entries. */
const lineWords = (product: Element, reader: Reader): string =>
  Array.from(product.querySelectorAll('caption, .symbols, .sign, .bracket'), (part) => {
    if (part instanceof HTMLTableElement) return `(${matrixWords(part, reader)})`;
    return part.localName === 'caption' ? captionWords(part) : textOf(part);
  }).join(' ');

/** The name of a matrix as it is said aloud, and its shape. */
function captionWords(caption: Element): string {
  const spoken = caption.querySelector('.visually-hidden');
  const shape = caption.querySelector('.shape');
  return spoken && shape ? `${textOf(spoken)} ${textOf(shape)}` : textOf(caption);
}

function matrixWords(table: HTMLTableElement, { model, notation }: Reader): string {
  const cellWords = (cell: Element) => {
    const symbol = cell.querySelector('.entry')?.getAttribute('data-ref');
    return symbol ? spokenRef(symbol as Ref, model, notation) : textOf(cell);
  };
  const rows = Array.from(table.rows, (row) => Array.from(row.cells, cellWords).join(', '));
  const caption = table.caption ? `${captionWords(table.caption)}: ` : '';
  return caption + rows.join('; ');
}

/** Entry by entry, with the heading of each column before its number. */
function checkWords(table: HTMLTableElement, { model, notation }: Reader): readonly string[] {
  const [, ...headings] = Array.from(table.tHead!.rows[0].cells, textOf);
  return Array.from(table.tBodies[0].rows, (row) => {
    const ref = row.querySelector('[data-ref]')!.getAttribute('data-ref') as Ref;
    const [, ...cells] = row.cells;
    const verdict = cells.pop()!.getAttribute('aria-label');
    const numbers = cells.map((cell, n) => `${headings[n]} ${textOf(cell)}`);
    return `${spokenRef(ref, model, notation)}: ${numbers.join(', ')}, ${verdict}`;
  });
}
