import type { Attributes } from './xml.ts';

/** A colour that any viewer knows, and how much of what is below it covers. */
export interface Colour {
  readonly hex: string;
  /** From 0 to 1. */
  readonly opacity: number;
}

let context: CanvasRenderingContext2D | null = null;
const known = new Map<string, Colour | undefined>();

/** A colour as CSS computes it, which may be a mix in oklab; undefined where nothing would be seen. */
export function colourOf(css: string): Colour | undefined {
  if (!known.has(css)) known.set(css, painted(css));
  return known.get(css);
}

function painted(css: string): Colour | undefined {
  context ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
    '2d',
    { willReadFrequently: true },
  )!;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = 'transparent';
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return undefined;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, opacity: alpha / 255 };
}

/** A colour as the attributes of a fill or a stroke, some of which may be seen through. */
export function inked(as: 'fill' | 'stroke', css: string, opacity = 1): Attributes {
  const colour = css === 'none' ? undefined : colourOf(css);
  if (!colour) return { [as]: 'none' };
  const share = colour.opacity * opacity;
  return { [as]: colour.hex, [`${as}-opacity`]: share < 1 ? share.toFixed(3) : undefined };
}
