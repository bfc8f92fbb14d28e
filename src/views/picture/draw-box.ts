import { inked } from './colour.ts';
import { type Box, cover, type Sheet } from './sheet.ts';
import { tag } from './xml.ts';

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof sides)[number];

interface Border {
  readonly side: Side;
  readonly width: number;
  readonly colour: string;
  readonly style: string;
}

/** What CSS paints of an element itself: its ground, its borders, its shadow and its outline. */
export function drawBox(element: Element, style: CSSStyleDeclaration, sheet: Sheet): string {
  const box = snapped(boxOf(element));
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const ground = inked('fill', style.backgroundColor);
  const parts = [
    ground['fill'] === 'none' ? '' : tag('rect', { ...rect(box, radius), ...ground }),
    ...drawBorders(box, radius, bordersOf(style)),
    drawShadow(box, radius, style.boxShadow),
    drawOutline(box, radius, style),
  ].filter(Boolean);
  if (parts.length > 0) cover(sheet, box);
  return parts.join('');
}

/** Where an element has its borders: the caption of a table stands outside. */
function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const caption = element instanceof HTMLTableElement ? element.caption : null;
  return { left, top: caption?.getBoundingClientRect().bottom ?? top, right, bottom };
}

/** Browsers paint boxes on whole pixels. */
const snapped = ({ left, top, right, bottom }: Box): Box => ({
  left: Math.round(left),
  top: Math.round(top),
  right: Math.round(right),
  bottom: Math.round(bottom),
});

const rect = ({ left, top, right, bottom }: Box, radius: number) => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
  rx: radius > 0 ? radius : undefined,
});

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const bordersOf = (style: CSSStyleDeclaration): readonly Border[] =>
  sides
    .map((side) => ({
      side,
      width: Number.parseFloat(style[`border${side}Width`]),
      colour: style[`border${side}Color`],
      style: style[`border${side}Style`],
    }))
    .filter(({ width, style }) => width > 0 && style !== 'none');

function drawBorders(box: Box, radius: number, borders: readonly Border[]): string[] {
  const solid = borders.filter(({ style }) => style === 'solid');
  const broken = borders.filter((border) => !solid.includes(border));
  return [
    solid.length > 0 ? tag('path', { ...ring(box, radius, solid), 'fill-rule': 'evenodd' }) : '',
    ...broken.map((border) => brokenLine(box, border)),
  ];
}

/** What lies between the outer and the inner edge of borders of one colour; where one is missing, the others taper. */
function ring(box: Box, radius: number, borders: readonly Border[]) {
  const width = (of: Side) => borders.find(({ side }) => side === of)?.width ?? 0;
  const inner = {
    left: box.left + width('Left'),
    top: box.top + width('Top'),
    right: box.right - width('Right'),
    bottom: box.bottom - width('Bottom'),
  };
  const across = Math.max(0, radius - Math.max(width('Left'), width('Right')));
  const down = Math.max(0, radius - Math.max(width('Top'), width('Bottom')));
  return {
    d: rounded(box, radius, radius) + rounded(inner, across, down),
    ...inked('fill', borders[0].colour),
  };
}

function rounded({ left, top, right, bottom }: Box, across: number, down: number): string {
  const corner = (x: number, y: number) => `a${across},${down} 0 0 1 ${x},${y}`;
  return (
    `M${left + across},${top}H${right - across}${corner(across, down)}` +
    `V${bottom - down}${corner(-across, down)}H${left + across}${corner(-across, -down)}` +
    `V${top + down}${corner(across, -down)}Z`
  );
}

function brokenLine({ left, top, right, bottom }: Box, { side, width, colour, style }: Border) {
  const half = width / 2;
  const ends = {
    Top: [left, top + half, right, top + half],
    Bottom: [left, bottom - half, right, bottom - half],
    Left: [left + half, top, left + half, bottom],
    Right: [right - half, top, right - half, bottom],
  }[side];
  return tag('line', {
    x1: ends[0],
    y1: ends[1],
    x2: ends[2],
    y2: ends[3],
    ...inked('stroke', colour),
    'stroke-width': width,
    'stroke-dasharray': dashes(style, width),
  });
}

const dashes = (style: string, width: number): string | undefined => {
  if (style === 'dotted') return `${width}`;
  return style === 'dashed' ? `${2 * width}` : undefined;
};

/** A shadow that is not blurred is a line around: so a number is lit. */
function drawShadow(box: Box, radius: number, shadow: string): string {
  const [, colour, spread] = /^(.*\)) 0px 0px 0px ([\d.]+)px$/.exec(shadow) ?? [];
  return colour ? lineAround(box, radius, 0, Number(spread), colour) : '';
}

function drawOutline(box: Box, radius: number, style: CSSStyleDeclaration): string {
  const width = Number.parseFloat(style.outlineWidth);
  if (style.outlineStyle === 'none' || !(width > 0)) return '';
  const offset = Number.parseFloat(style.outlineOffset);
  return lineAround(box, radius, offset, width, style.outlineColor, style.outlineStyle);
}

function lineAround(
  box: Box,
  radius: number,
  offset: number,
  width: number,
  colour: string,
  style = 'solid',
): string {
  const by = offset + width / 2;
  return tag('rect', {
    ...rect(grown(box, by), Math.max(0, radius + by)),
    fill: 'none',
    ...inked('stroke', colour),
    'stroke-width': width,
    'stroke-dasharray': dashes(style, width),
  });
}
