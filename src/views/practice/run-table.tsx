import { Fragment } from 'react';
import { transpose } from '../../core/matrix.ts';
import {
  type Differs,
  type Finding,
  firstOff,
  type Verdict,
} from '../../equations/run/compare-run.ts';
import type { Name } from '../../expr/alphabet.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import type { BroughtRun } from '../../store/run/bring-run.ts';
import { numberText } from '../shared/number-text.ts';
import { useNotation } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { apartTexts, verdictWords } from './run-words.ts';

interface Props {
  readonly run: BroughtRun;
  readonly call: (name: Name) => string;
}

/** Every quantity of a run, in the order of the computation, and what is said of it. */
export function RunTable({ run: { findings }, call }: Props) {
  const notation = useNotation();
  const first = firstOff(findings);
  return (
    <table className="run">
      <thead>
        <tr>
          <th scope="col">yours</th>
          <th scope="col">here</th>
          <th scope="col">compared</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <Fragment key={finding.name}>
            <tr data-verdict={finding.verdict.kind} data-first={finding === first || undefined}>
              <th scope="row">
                <code>{call(finding.name)}</code>
              </th>
              <td>
                <Symbol of={finding.name} />
              </td>
              <td>
                <span aria-hidden="true">{markOf(finding.verdict)}</span>{' '}
                {verdictWords(finding.verdict, { call, notation })}
              </td>
            </tr>
            {finding.verdict.kind === 'differs' && (
              <tr>
                <td colSpan={3}>
                  <Entries of={finding} differs={finding.verdict} open={finding === first} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function markOf({ kind }: Verdict): string {
  switch (kind) {
    case 'agrees':
    case 'follows':
      return '✓';
    case 'differs':
    case 'shape':
      return '✗';
    case 'taken':
      return '·';
    case 'unread':
    case 'untold':
      return '?';
  }
}

/** The numbers of a quantity that differs, with what each should be beside it. */
function Entries({ of, differs, open }: { of: Finding; differs: Differs; open: boolean }) {
  const inColumns = isInColumns(useNotation());
  const { entries } = differs;
  const off = {
    ...differs.given,
    values: Float64Array.from(differs.given.values, (_, n) => Number(entries.includes(n))),
  };
  const [given, wanted, marks] = [differs.given, differs.wanted, off].map((each) =>
    inColumns ? transpose(each) : each,
  );
  const rows = Array.from({ length: given.rows }, (_, r) =>
    Array.from({ length: given.columns }, (__, c) => r * given.columns + c),
  );
  return (
    <details open={open}>
      <summary>Its entries: yours, and beside it what your numbers give</summary>
      <div className="run-entries">
        <table aria-label={`The entries of ${of.name}`}>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map((n) => (
                  <td key={n} data-off={marks.values[n] === 1 || undefined}>
                    <EntryText
                      given={given.values[n]}
                      wanted={marks.values[n] === 1 ? wanted.values[n] : undefined}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function EntryText({ given, wanted }: { given: number; wanted: number | undefined }) {
  if (wanted === undefined) return numberText(given);
  const [is, gives] = apartTexts(given, wanted);
  return (
    <>
      <s>{is}</s> <span className="visually-hidden">should be</span> <b>{gives}</b>
    </>
  );
}
