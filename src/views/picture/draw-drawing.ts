import { inked } from './colour.ts';
import { cover, fontOf, type Sheet, underlined } from './sheet.ts';
import { type Attributes, escaped, tag } from './xml.ts';

/** The attributes that say where something is; how it looks is asked of the browser. */
const places = (
  'id d points x y x1 y1 x2 y2 cx cy r rx width height dx dy transform ' +
  'viewBox refX refY markerWidth orient clip-path marker-end'
).split(' ');

const containers = ['g', 'marker', 'clipPath'];
const texts = ['text', 'tspan'];
const shapes = ['path', 'line', 'circle', 'rect', 'polygon'];

/** A drawing of the page as it is, with the looks that its stylesheet gives it written into it. */
export function drawDrawing(svg: SVGSVGElement, sheet: Sheet): string {
  const box = svg.getBoundingClientRect();
  cover(sheet, box);
  const scale = svg.viewBox.baseVal?.width ? box.width / svg.viewBox.baseVal.width : 1;
  const scaled = scale === 1 ? '' : ` scale(${scale})`;
  const transform = `translate(${box.left} ${box.top})${scaled}`;
  return tag('g', { transform }, ...Array.from(svg.children, (child) => drawPart(child, sheet)));
}

function drawPart(part: Element, sheet: Sheet): string {
  const { localName } = part;
  if (containers.includes(localName)) {
    const content = Array.from(part.children, (child) => drawPart(child, sheet)).join('');
    return content && tag(localName, placed(part), content);
  }
  const style = getComputedStyle(part);
  if (style.visibility !== 'visible' || style.display === 'none') return '';
  if (shapes.includes(localName)) return drawShape(part, style);
  return texts.includes(localName) ? drawWords(part, style, sheet) : '';
}

function drawShape(part: Element, style: CSSStyleDeclaration): string {
  const isClip = part.parentElement?.localName === 'clipPath';
  const looks: Attributes = isClip ? {} : looksOf(style);
  if (looks['fill'] === 'none' && looks['stroke'] === 'none') return '';
  // A style sheet may say how large a circle is.
  const size = part.localName === 'circle' ? { r: style.getPropertyValue('r') } : {};
  return tag(part.localName, { ...placed(part), ...size, ...looks });
}

function drawWords(part: Element, style: CSSStyleDeclaration, sheet: Sheet): string {
  // The built page has comments between its texts.
  const content = Array.from(part.childNodes, (child) => {
    if (child instanceof Text) return escaped(child.data);
    return child instanceof Element ? drawPart(child, sheet) : '';
  }).join('');
  if (!content) return '';
  cover(sheet, part.getBoundingClientRect());
  const { textAnchor } = style;
  const looks = {
    ...placed(part),
    ...looksOf(style),
    ...fontOf(sheet, style),
    ...underlined(style),
    // A part of a text would else have these from the whole.
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    'text-anchor': textAnchor === 'start' ? undefined : textAnchor,
  };
  return tag(part.localName, looks, content);
}

const placed = (part: Element) =>
  Object.fromEntries(places.map((name) => [name, part.getAttribute(name) ?? undefined]));

function looksOf(style: CSSStyleDeclaration): Attributes {
  const other = (value: string, usual: string) => (value === usual ? undefined : value);
  const line = inked('stroke', style.stroke, Number(style.strokeOpacity));
  return {
    ...inked('fill', style.fill, Number(style.fillOpacity)),
    ...line,
    ...(line['stroke'] === 'none'
      ? {}
      : {
          'stroke-width': style.strokeWidth,
          'stroke-dasharray': other(style.strokeDasharray, 'none'),
          'stroke-linejoin': other(style.strokeLinejoin, 'miter'),
          'paint-order': other(style.paintOrder, 'normal'),
        }),
  };
}
