import { WholeNumber } from '../shared/whole-number.tsx';
import type { Asked } from './asked.ts';

export type SetOfSheets = NonNullable<Asked['set']>;

/** More than a class has. */
const mostSheets = 40;
const largestSeed = 999_999;

interface Props {
  readonly set: SetOfSheets | null;
  readonly onSet: (set: SetOfSheets | null) => void;
}

/** Whether each sheet of a set has other numbers, how many sheets, and the seed that they are drawn from. */
export const SetFields = ({ set, onSet }: Props) => (
  <>
    <label>
      <input
        type="checkbox"
        checked={set !== null}
        onChange={({ target }) => onSet(target.checked ? { count: 10, seed: 1 } : null)}
      />
      A set of sheets, each with other numbers
    </label>
    {set && (
      <>
        <WholeNumber
          label="Sheets"
          value={set.count}
          from={1}
          to={mostSheets}
          onChange={(count) => onSet({ ...set, count })}
        />
        <WholeNumber
          label="Seed"
          value={set.seed}
          from={0}
          to={largestSeed}
          onChange={(seed) => onSet({ ...set, seed })}
        />
        <p className="hint">
          The same seed draws the same numbers: its solutions are the key to its worksheets.
        </p>
      </>
    )}
  </>
);
