import { drawBox } from './draw-box.ts';
import { drawDrawing } from './draw-drawing.ts';
import { drawMap } from './draw-map.ts';
import { drawText } from './draw-text.ts';
import type { Sheet } from './sheet.ts';
import { tag } from './xml.ts';

/** What is for working the page and not for looking at, or for who listens. */
const leftOut =
  'button.control, select, input, label:has(select), .hint, .visually-hidden, .descent-controls, .check details';

/** An element of the page as it is laid out and painted, and all that is in it. */
export function drawElement(element: Element, sheet: Sheet): string {
  const style = getComputedStyle(element);
  const unseen = style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0';
  if (unseen || element.matches(leftOut)) return '';
  if (element instanceof SVGSVGElement) return drawDrawing(element, sheet);
  if (element instanceof HTMLCanvasElement) return drawMap(element, sheet);
  const content = [
    // The frame of a panel is the page's.
    element.matches('.panel') ? '' : drawBox(element, style, sheet),
    ...Array.from(element.childNodes, (child) => {
      if (child instanceof Text) return drawText(child, style, sheet);
      return child instanceof Element ? drawElement(child, sheet) : '';
    }),
  ].join('');
  return style.opacity === '1' || !content
    ? content
    : tag('g', { opacity: style.opacity }, content);
}
