import { line, scaleLinear, scaleLog } from 'd3';
import { range as steps } from 'd3';
import { longText, powerText } from './plot-text.ts';
import type { Drawing } from './drawing.ts';
import { smallestExponent } from '../../store/choices.ts';
import { exponents, type QuotientData, type QuotientRange } from './quotient-data.ts';
import type { Frame } from './slope-drawing.ts';

export const quotientFrame = (width: number, left: number): Frame => ({
  width,
  height: 224,
  left,
  right: width - 8,
  top: 20,
  bottom: 180,
});

export const secantScales = (frame: Frame, { from, to, least, most }: QuotientRange) => ({
  x: scaleLinear([from, to], [frame.left, frame.right]),
  y: scaleLinear([least, most], [frame.bottom, frame.top]),
});

/** An error of 0 has no logarithm: it is drawn at the lower edge. */
const leastError = 1e-15;

export const errorScales = (frame: Frame, { mostError }: QuotientRange) => ({
  x: scaleLog([10 ** smallestExponent, 1], [frame.left, frame.right]),
  y: scaleLog([leastError, mostError], [frame.bottom, frame.top]).clamp(true),
});

/** The curve with the secant through w − ε and w + ε, and the tangent that it turns into. */
export function secantDrawing(data: QuotientData, frame: Frame, range: QuotientRange): Drawing {
  const { x, y } = secantScales(frame, range);
  const { loss, at, slope, epsilon, quotient } = data;
  const values = steps(0, 61).map((n) => range.from + ((range.to - range.from) * n) / 60);
  const ends = [at - epsilon, at + epsilon].map((w) => [w, loss(w)] as const);
  const through = ([w, l]: readonly [number, number], rise: number) => ({
    x1: x(range.from),
    y1: y(l + (range.from - w) * rise),
    x2: x(range.to),
    y2: y(l + (range.to - w) * rise),
  });
  const known = Number.isFinite(quotient);
  return {
    curve: {
      d: line<number>()
        .x((w) => x(w))
        .y((w) => y(loss(w)))
        .digits(1)(values)!,
    },
    tangent: through([at, loss(at)], slope),
    secant: {
      ...through(ends[0], known ? quotient : slope),
      visibility: known ? 'visible' : 'hidden',
    },
    below: { cx: x(ends[0][0]), cy: y(ends[0][1]) },
    above: { cx: x(ends[1][0]), cy: y(ends[1][1]) },
  };
}

/** The error against ε, both in powers of ten, with the ε of the moment marked. */
export function errorDrawing(data: QuotientData, frame: Frame, range: QuotientRange): Drawing {
  const { x, y } = errorScales(frame, range);
  const height = (error: number) => y(Math.max(error, leastError));
  const known = Number.isFinite(data.error);
  const visibility = known ? 'visible' : 'hidden';
  return {
    errors: {
      d: line<number>()
        .defined(Number.isFinite)
        .x((_, n) => x(10 ** exponents[n]))
        .y(height)
        .digits(1)(Array.from(data.errors))!,
    },
    mark: { cx: x(data.epsilon), cy: known ? height(data.error) : frame.bottom, visibility },
    plumb: { x1: x(data.epsilon), x2: x(data.epsilon) },
  };
}

/** The numbers below both. */
export const quotientNumbers = ({ quotient, slope, error, epsilon }: QuotientData): Drawing => ({
  epsilon: { text: powerText(epsilon) },
  quotient: {
    text: Number.isFinite(quotient)
      ? longText(quotient)
      : 'none: w + ε and w − ε are the same number',
  },
  slope: { text: longText(slope) },
  error: { text: Number.isFinite(error) ? powerText(error) : '–' },
});
