import { type Live, sentinel } from '../../expr/live.ts';
import { isShort } from './spots.ts';

/**
 * The HTML of a formula with its numbers in the place of the sentinels, both where it is drawn, where
 * each carries the ref of its cell, and in its MathML, where each is marked so that it can be found
 * and written again.
 */
export const withNumbers = (
  template: string,
  live: readonly Live[],
  seen: (live: Live) => string,
  heard: (live: Live) => string,
): string =>
  live.reduce((html, number, n) => {
    const text = seen(number);
    const marks = [
      ...(number.ref ? [` data-ref="${number.ref}"`] : []),
      ...(isShort(text) ? [' data-short=""'] : []),
    ];
    return html
      .replace(`data-live="${n}"`, `$&${marks.join('')}`)
      .replaceAll(`<mtext>${sentinel(n)}`, `<mtext data-heard="${n}">${heard(number)}`)
      .replaceAll(sentinel(n), text);
  }, template);
