import { inked } from './colour.ts';

/** A rectangle on the page. Pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is found out while a figure is drawn. */
export interface Sheet {
  /** The box around all that has been drawn so far. */
  extent: Box;
  /** The fonts that have been written with, by family, weight and style. */
  readonly fonts: Map<string, Font>;
}

export interface Font {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
}

export const emptySheet = (): Sheet => ({
  extent: { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  fonts: new Map(),
});

/** Makes room for what has been drawn. */
export function cover(sheet: Sheet, { left, top, right, bottom }: Box): void {
  const { extent } = sheet;
  sheet.extent = {
    left: Math.min(extent.left, left),
    top: Math.min(extent.top, top),
    right: Math.max(extent.right, right),
    bottom: Math.max(extent.bottom, bottom),
  };
}

/** The font of a text as attributes, and noted, so that it can be put into the file. */
export function fontOf(sheet: Sheet, style: CSSStyleDeclaration) {
  const { fontFamily: family, fontWeight: weight, fontStyle } = style;
  sheet.fonts.set(`${family} ${weight} ${fontStyle}`, { family, weight, style: fontStyle });
  const other = (value: string, usual: string) => (value === usual ? undefined : value);
  return {
    'font-family': family,
    'font-size': style.fontSize,
    'font-weight': other(weight, '400'),
    'font-style': other(fontStyle, 'normal'),
    'letter-spacing': other(style.letterSpacing, 'normal'),
    style: style.fontVariantNumeric.includes('tabular-nums')
      ? 'font-variant-numeric:tabular-nums'
      : undefined,
  };
}

/** The line below a text: a wave where a broken rule changes the number. */
export function underlined(style: CSSStyleDeclaration) {
  const { textDecorationLine: line, textDecorationStyle: kind } = style;
  if (line === 'none') return {};
  const { fill } = inked('fill', style.textDecorationColor);
  return { 'text-decoration': kind === 'solid' ? line : `${line} ${kind} ${fill}` };
}
