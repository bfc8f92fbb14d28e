import { cellAbout } from '../../equations/contribution.ts';
import { type Live, sentinel } from '../../expr/live.ts';
import type { Drawable } from './formula-latex.ts';
import { isShort } from './spots.ts';

/**
 * The HTML of a formula with its numbers in the place of the sentinels, both where it is drawn, where
 * each carries the ref of its cell or the cell that it goes into, and in its MathML, where each is
 * marked so that it can be found and written again.
 */
export const withNumbers = (
  template: string,
  live: readonly Live[],
  { line, model }: Drawable,
  seen: (live: Live) => string,
  heard: (live: Live) => string,
): string =>
  live.reduce((html, number, n) => {
    const about = cellAbout(number, line.left, model);
    const text = seen(number);
    const marks = [
      ...(about ? [` data-${number.ref ? 'ref' : 'term'}="${about}"`] : []),
      ...(isShort(text) ? [' data-short=""'] : []),
    ];
    return html
      .replace(`data-live="${n}"`, `$&${marks.join('')}`)
      .replaceAll(`<mtext>${sentinel(n)}`, `<mtext data-heard="${n}">${heard(number)}`)
      .replaceAll(sentinel(n), text);
  }, template);
