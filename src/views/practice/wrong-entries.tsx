import { valueIn } from '../../equations/judging/same-value.ts';
import type { Scope } from '../../expr/evaluate.ts';
import type { Expr } from '../../expr/tree.ts';
import { ValueTable } from './value-table.tsx';

interface Props {
  readonly of: Expr;
  /** The entries that are not as they should be, in reading order from 0. */
  readonly entries: readonly number[];
  readonly scope: Scope;
}

/** What the reader's formula comes to on their own numbers, with the entries marked that should be others. */
export function WrongEntries({ of, entries, scope }: Props) {
  const value = valueIn(of, scope);
  if (!value || entries.length === 0) return null;
  return (
    <ValueTable of={value} wrong={entries}>
      What it comes to here; {entries.length} of {value.values.length} should be another number.
    </ValueTable>
  );
}
