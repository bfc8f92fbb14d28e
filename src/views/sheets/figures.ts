import { toDecimals } from '../../core/decimal.ts';
import { paperValue } from '../../equations/paper-slopes.ts';
import { paperTraceOf } from '../../equations/paper-trace.ts';
import { cellValue, scopeOf } from '../../equations/trace.ts';
import { isChosen } from '../../expr/alphabet.ts';
import { evaluateNumber } from '../../expr/evaluate.ts';
import { type Live, liveValue } from '../../expr/live.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import type { Choices } from '../../store/choices.ts';
import { withCovered } from '../../store/covered.ts';
import { modelIn } from '../../store/derive.ts';
import { seenIn, wholeTraceIn } from '../../store/unseen.ts';
import { inBrackets } from '../derivation/live-text.ts';
import type { Figures } from '../shared/figures.ts';
import { chosenTo, fullText, numberTo, roundedText } from '../shared/number-text.ts';

interface Options {
  /** Whether numbers that are given are written in full, however many digits they have. */
  readonly inFull: boolean;
  /** Whether a cell is left to the reader. */
  readonly isBlank?: (ref: Ref) => boolean;
}

/**
 * The numbers of the open chapter with as many digits, and rounded as, the reader has chosen for paper; what
 * is covered is so there too.
 */
export function figuresOf(choices: Choices, { inFull, isBlank = () => false }: Options): Figures {
  const { digits, paper } = choices.sheet;
  const model = modelIn(choices);
  const round = (value: number) => toDecimals(value, digits);
  const whole = wholeTraceIn(choices);
  const rounded = paper ? paperTraceOf(whole, model, digits) : undefined;
  const scope = scopeOf(rounded ?? whole, model);
  const trace = withCovered(rounded ?? whole, choices.covered, model);
  const seen = seenIn(choices);
  const computed = (value: number) =>
    rounded ? roundedText(round(value), digits) : numberTo(value, digits);
  const given = (value: number) => (inFull || rounded ? fullText(value) : chosenTo(value, digits));
  const cell = (ref: Ref) => {
    if (isBlank(ref)) return '';
    const value = cellValue(trace, ref);
    return isChosen(cellOf(ref).name) ? given(value) : computed(value);
  };
  const isCovered = ({ expr, bindings }: Live) =>
    Number.isNaN(seen(evaluateNumber(expr, scopeOf(whole, model), bindings)));
  const valueOf = (live: Live) =>
    rounded
      ? paperValue(live.expr, live.bindings, { scope, model, round })
      : liveValue(live, scope);
  return {
    trace,
    rounded: rounded !== undefined,
    cell,
    live: (live) => {
      if (live.ref) return inBrackets(cell(live.ref), live.wrapped);
      return inBrackets(computed(isCovered(live) ? Number.NaN : valueOf(live)), live.wrapped);
    },
  };
}

/** Whether numbers were to be rounded as on paper, and cannot be with so few digits. */
export const isTooCoarse = (choices: Choices): boolean =>
  choices.sheet.paper &&
  paperTraceOf(wholeTraceIn(choices), modelIn(choices), choices.sheet.digits) === undefined;
