import type { ReactNode } from 'react';
import type { Name } from '../../expr/alphabet.ts';
import { spokenName } from '../../expr/notation/spoken.ts';
import { coveredWith } from '../../store/covering.ts';
import { useChoices, useGradients, useNotation, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** What can be covered, of one kind. */
export const CoverGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset>
    <legend>{title}</legend>
    {children}
  </fieldset>
);

interface Props {
  /** What is covered by it, as in the reader's choices. */
  readonly term: string;
  /** What is covered with it; it stays so when this is uncovered. */
  readonly along?: readonly string[];
  /** Its name where it is read aloud, if its words are no good for that. */
  readonly spoken?: string;
  readonly children: ReactNode;
}

/** A place that is covered while it is ticked. */
export function CoverTick({ term, along = [], spoken, children }: Props) {
  const store = useGradients();
  const isCovered = useChoices(({ covered }) => covered.includes(term));
  return (
    <label>
      <input
        type="checkbox"
        checked={isCovered}
        aria-label={spoken}
        onChange={({ target: { checked } }) =>
          store.getState().cover(checked ? [term, ...along] : [term], checked)
        }
      />
      <span>{children}</span>
    </label>
  );
}

/** The same for all numbers of a quantity. */
export function QuantityTick({ of }: { of: Name }) {
  const model = useModel();
  return (
    <CoverTick
      term={of}
      along={coveredWith(of, model)}
      spoken={spokenName(of, useNotation(), model)}
    >
      <Symbol of={of} />
    </CoverTick>
  );
}
