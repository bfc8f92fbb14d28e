import type { Scope } from '../../expr/evaluate.ts';
import { type Live, sentinel } from '../../expr/live.ts';
import { liveText } from './live-text.ts';

/**
 * The HTML of a formula with its numbers in the place of the sentinels, both where it is drawn and
 * in its MathML, where each number is marked so that it can be found and written again.
 */
export const withNumbers = (template: string, live: readonly Live[], scope: Scope): string =>
  live.reduce(
    (html, number, n) =>
      html
        .replaceAll(`<mtext>${sentinel(n)}`, `<mtext data-heard="${n}">${sentinel(n)}`)
        .replaceAll(sentinel(n), liveText(number, scope)),
    template,
  );
