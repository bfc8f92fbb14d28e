import type { ReactNode } from 'react';
import type { Name } from '../../expr/alphabet.ts';
import { spokenName } from '../../expr/notation/spoken.ts';
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
  /** Its name where it is read aloud, if its words are no good for that. */
  readonly spoken?: string;
  readonly children: ReactNode;
}

/** A place that is covered while it is ticked. */
export function CoverTick({ term, spoken, children }: Props) {
  const store = useGradients();
  const isCovered = useChoices(({ covered }) => covered.includes(term));
  return (
    <label>
      <input
        type="checkbox"
        checked={isCovered}
        aria-label={spoken}
        onChange={({ target }) => store.getState().cover([term], target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** The same for all numbers of a quantity. */
export function QuantityTick({ of }: { of: Name }) {
  return (
    <CoverTick term={of} spoken={spokenName(of, useNotation(), useModel())}>
      <Symbol of={of} />
    </CoverTick>
  );
}
