import type { Line } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { isInValues, type Live, resultOf } from '../../expr/live.ts';
import { numpyTokens, numpyValue, type Token } from '../../expr/numpy.ts';
import type { Sides } from './formula-latex.ts';

/** A line as NumPy code. */
export interface Code {
  /** First in symbols, then, where numbers are asked for, its right side in numbers and what that comes to. */
  readonly rows: readonly (readonly Token[])[];
  readonly live: readonly Live[];
}

/** Where there is no left side, in symbols only. */
export function codeOf({ left, right }: Sides, numbers: boolean, model: Model): Code {
  const live: Live[] = [];
  const context = { sizes: model, bindings: {} };
  const inNumbers = { ...context, live };
  const symbols = [
    ...(left ? [...numpyTokens(left, context), ' = '] : []),
    ...numpyTokens(right, context),
  ];
  if (!numbers || !left) return { rows: [symbols], live };
  const values: Token[] = ['= ', ...numpyTokens(right, inNumbers)];
  if (isInValues(right)) return { rows: [symbols, values], live };
  const result: Token[] = ['= ', ...numpyValue(resultOf(left, right, model), inNumbers)];
  return { rows: [symbols, values, result], live };
}

/** The same as texts, a row each, with the numbers as they are written elsewhere. */
export function codeRows(
  line: Line,
  numbers: boolean,
  model: Model,
  liveText: (live: Live) => string,
): string[] {
  const { rows, live } = codeOf(line, numbers, model);
  const textOf = (token: Token) => {
    if (typeof token === 'string') return token;
    return 'live' in token ? codeText(liveText(live[token.live])) : token.text;
  };
  return rows.map((tokens) => tokens.map(textOf).join(''));
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as code has it: with a hyphen for a minus, and e for a power of ten. */
export const codeText = (text: string): string =>
  text
    .replaceAll(/[−⁻]/g, '-')
    .replace('×10', 'e')
    .replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String(raised.indexOf(digit)));
