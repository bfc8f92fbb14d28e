import { numpy } from '../../expr/numpy.ts';
import type { Name } from '../../expr/alphabet.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import type { Shape } from '../../core/matrix.ts';
import {
  type Differs,
  type Finding,
  firstOff,
  type Verdict,
} from '../../equations/run/compare-run.ts';
import type { RunCause } from '../../equations/run/run-cause.ts';
import type { Model } from '../../equations/network.ts';
import { count } from '../../lessons/count.ts';
import { listed } from '../../lessons/listed.ts';
import { mistakeWords } from '../../lessons/practice/mistake-words.ts';
import { numberText, numberTo } from '../shared/number-text.ts';
import { shapeSeen } from './shape-text.ts';

/** How quantities and places are spoken of: by the reader's own names, and as the notation has rows. */
export interface Speaking {
  readonly call: (name: Name) => string;
  readonly notation: NotationId;
}

/** Where an entry stands, counted as the notation counts. */
export function placeSeen(n: number, { columns }: Shape, notation: NotationId): string {
  const place = [Math.floor(n / columns), n % columns];
  if (notation === 'numpy') return `[${place.join(', ')}]`;
  const [row, column] = isInColumns(notation) ? place.toReversed() : place;
  return `row ${row + 1}, column ${column + 1}`;
}

/** Two numbers that differ, in as many decimals as it takes to see it. */
export function apartTexts(given: number, wanted: number): readonly [string, string] {
  const decimals = [3, 4, 5, 6, 7, 8].find(
    (digits) => numberTo(given, digits) !== numberTo(wanted, digits),
  );
  return [numberTo(given, decimals ?? 8), numberTo(wanted, decimals ?? 8)];
}

/** What is said of all that was compared: the first that is not as it should be or, where none is, that. */
export function summary(findings: readonly Finding[], speaking: Speaking): string {
  const { call } = speaking;
  const off = firstOff(findings);
  if (!off) return rightText(findings, call);
  const before = agreeingIn(findings.slice(0, findings.indexOf(off)));
  const isFirst = before.length > 0 ? 'is the first that ' : '';
  return `${agreeing(before, call)}${call(off.name)} ${isFirst}${firstWords(off.verdict, speaking)}.`;
}

const agreeingIn = (findings: readonly Finding[]) =>
  findings.filter(({ verdict }) => verdict.kind === 'agrees');

/** Where nothing is wrong, as far as can be told. */
function rightText(findings: readonly Finding[], call: Speaking['call']): string {
  if (findings.length === 0) return 'None of it could be named.';
  const judged = findings.filter(({ verdict }) => verdict.kind !== 'taken');
  if (judged.length === 0) {
    return 'There are only numbers here that you set, and nothing that is computed from them: paste more of what your program prints.';
  }
  const right = agreeingIn(judged);
  if (right.length < judged.length) {
    const rest = judged.filter((finding) => !right.includes(finding));
    return `Of ${rest.map(({ name }) => call(name)).join(', ')} nothing can be told; nothing else differs.`;
  }
  return judged.length === 1
    ? `${call(judged[0].name)} agrees.`
    : `All ${judged.length} quantities that are computed agree.`;
}

/** “z1 and l1 agree, ” */
function agreeing(findings: readonly Finding[], call: Speaking['call']): string {
  const names = findings.map(({ name }) => call(name));
  if (names.length === 0) return '';
  if (names.length === 1) return `${names[0]} agrees, `;
  if (names.length > 3) return `The ${names.length} quantities before it agree, `;
  return `${listed(names)} agree, `;
}

/** What is said after the name of the first that is not as it should be. */
function firstWords(verdict: Verdict, { notation }: Speaking): string {
  if (verdict.kind === 'differs') return `differs: ${entryWords(verdict, notation)}`;
  return verdictWords(verdict, { notation, call: (name) => name });
}

/** “entry row 2, column 1 is 0.62 where your numbers give 0.57” */
function entryWords({ given, wanted, entries }: Differs, notation: NotationId): string {
  const [n] = entries;
  const [is, gives] = apartTexts(given.values[n], wanted.values[n]);
  const where = given.values.length === 1 ? 'it' : `entry ${placeSeen(n, given, notation)}`;
  const more =
    entries.length > 1 ? `, and ${count(entries.length - 1, 'more entry', 'more entries')}` : '';
  return `${where} is ${is} where your numbers give ${gives}${more}`;
}

/** What is said of one quantity, in a few words. */
export function verdictWords(verdict: Verdict, { call, notation }: Speaking): string {
  switch (verdict.kind) {
    case 'taken':
      return 'taken as yours';
    case 'agrees':
      return `agrees to within ${numberText(verdict.within)}`;
    case 'follows':
      return `follows from ${call(verdict.from)} above, which is not as it should be`;
    case 'differs':
      return `differs in ${verdict.entries.length} of ${count(verdict.given.values.length, 'entry', 'entries')}, by more than ${numberText(verdict.within)}`;
    case 'shape': {
      const [given, wanted] = [verdict.given, verdict.wanted].map((shape) =>
        shapeSeen(shape, notation),
      );
      return `is ${given} where ${wanted} is needed${shapeHint(verdict)}`;
    }
    case 'unread':
      return 'has cells that cannot be read';
    case 'untold':
      return verdict.from === undefined
        ? 'cannot be told: the numbers before it, as they were cut off, give none for it'
        : `cannot be told: it comes after ${call(verdict.from)}, which cannot be used`;
  }
}

function shapeHint({ given, wanted, isTransposed }: Extract<Verdict, { kind: 'shape' }>): string {
  if (isTransposed) return ': it is the transpose';
  const isStretched =
    given.rows === given.columns && given.rows === wanted.rows && wanted.columns === 1;
  return isStretched ? ': a list of numbers less a column of as many gives one for every pair' : '';
}

/** What gives exactly such numbers: `cause` is of a quantity that was not pasted, or of the one itself. */
export function causeWords(
  { of, mistake }: RunCause,
  name: Name,
  { call }: Speaking,
  model: Model,
): string {
  const [part, instead] = [mistake.part, mistake.instead].map((expr) => numpy(expr, model));
  const where = of === name ? '' : ` in ${call(of)}, which is not here`;
  return `One mistake${where} gives these numbers. ${mistakeWords(mistake, part, instead)}`;
}
