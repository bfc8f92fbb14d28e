import { contoursOf, type Pen, shownOn } from '../plots/draw-contours.ts';
import { inked } from './colour.ts';
import { cover, type Sheet } from './sheet.ts';
import { tag } from './xml.ts';

/** A map of contours as paths, in the colours that the page gives its bands. */
export function drawMap(canvas: HTMLCanvasElement, sheet: Sheet): string {
  const map = shownOn(canvas);
  if (!map) return '';
  const box = canvas.getBoundingClientRect();
  cover(sheet, box);
  const { left: x, top: y, width, height } = box;
  const bands = Array.from(canvas.parentElement!.querySelector('.bands')!.children, (band) =>
    inked('fill', getComputedStyle(band).backgroundColor),
  );
  const line = { ...inked('stroke', getComputedStyle(canvas).color), 'stroke-width': 0.8 };
  const shapes = contoursOf(map.samples, map.levels, width, height).map((trace, n) =>
    tag('path', { d: pathOf(trace), ...bands[n + 1], ...line }),
  );
  // What runs along the edge is cut off there, as a canvas does.
  const edge = tag('clipPath', { id: 'map' }, tag('rect', { width, height }));
  const lowest = tag('rect', { width, height, ...bands[0] });
  const content = tag('g', { 'clip-path': 'url(#map)' }, lowest, ...shapes);
  return tag('g', { transform: `translate(${x} ${y})` }, edge, content);
}

/** What a canvas would be told to draw, as the `d` of a path. */
function pathOf(trace: (pen: Pen) => void): string {
  const parts: string[] = [];
  const at = (x: number, y: number) => `${x.toFixed(2)},${y.toFixed(2)}`;
  trace({
    moveTo: (x, y) => parts.push(`M${at(x, y)}`),
    lineTo: (x, y) => parts.push(`L${at(x, y)}`),
    closePath: () => parts.push('Z'),
  });
  return parts.join('');
}
