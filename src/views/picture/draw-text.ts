import { inked } from './colour.ts';
import { cover, fontOf, type Sheet, underlined } from './sheet.ts';
import { escaped, tag } from './xml.ts';

/** A part of a text that stands in one line. */
interface Run {
  readonly text: string;
  readonly box: DOMRect;
}

/** A text of the page, line by line as the page has broken it. `style` is that of its element. */
export const drawText = (node: Text, style: CSSStyleDeclaration, sheet: Sheet): string =>
  runsOf(node)
    .map(({ text, box }) => {
      cover(sheet, box);
      return tag(
        'text',
        {
          ...anchored(box, style.textAlign),
          y: box.top + ascentOf(style),
          ...fontOf(sheet, style),
          ...inked('fill', style.color),
          ...underlined(style),
        },
        escaped(text),
      );
    })
    .join('');

/** Where another machine has another font, what was aligned to the right stays so. */
function anchored({ left, right }: DOMRect, align: string) {
  if (align === 'right' || align === 'end') return { x: right, 'text-anchor': 'end' };
  if (align === 'center') return { x: (left + right) / 2, 'text-anchor': 'middle' };
  return { x: left };
}

/** White space at the ends of a line is not drawn, and inside it is one space. */
function runsOf(node: Text): Run[] {
  const range = document.createRange();
  const boxOf = (start: number, end: number) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect();
  };
  const lines: { start: number; end: number; top: number }[] = [];
  // A line may be broken behind a hyphen too.
  for (const { 0: word, index } of node.data.matchAll(/[^\s-]*-+|[^\s-]+/g)) {
    const { top } = boxOf(index, index + word.length);
    const line = lines.at(-1);
    if (line && Math.abs(line.top - top) < 1) line.end = index + word.length;
    else lines.push({ start: index, end: index + word.length, top });
  }
  return lines
    .map(({ start, end }) => ({
      text: node.data.slice(start, end).replaceAll(/\s+/g, ' '),
      box: boxOf(start, end),
    }))
    .filter(({ box }) => box.width > 0);
}

const ascents = new Map<string, number>();

/** How far the baseline is below the top of a text's box, which CSS does not tell. Pixels. */
function ascentOf({ fontFamily, fontSize, fontWeight, fontStyle }: CSSStyleDeclaration): number {
  const key = [fontFamily, fontSize, fontWeight, fontStyle].join();
  const found = ascents.get(key) ?? measuredAscent({ fontFamily, fontSize, fontWeight, fontStyle });
  ascents.set(key, found);
  return found;
}

function measuredAscent(font: Partial<CSSStyleDeclaration>): number {
  const probe = document.createElement('span');
  Object.assign(probe.style, { position: 'absolute', visibility: 'hidden', lineHeight: 'normal' });
  Object.assign(probe.style, font);
  const foot = document.createElement('span');
  foot.style.display = 'inline-block';
  probe.append('x', foot);
  document.body.append(probe);
  const range = document.createRange();
  range.selectNode(probe.firstChild!);
  const ascent = foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
  probe.remove();
  return ascent;
}
