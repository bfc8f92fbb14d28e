import type { ReactNode } from 'react';
import { useChoices, useGradients } from './page-context.tsx';

interface Props {
  /** What covers it, as in the reader's choices: `picture.slope`. */
  readonly term: string;
  /** What it is, for a button that shows it; nothing where none can be pressed. */
  readonly what?: string;
  readonly children: ReactNode;
}

/** What a teacher may have covered: this then stands in its place. */
export function Coverable({ term, what, children }: Props) {
  const store = useGradients();
  const isCovered = useChoices(({ covered }) => covered.includes(term));
  if (!isCovered) return children;
  if (!what) return 'covered';
  const uncover = () => store.getState().cover([term], false);
  return (
    <button type="button" className="control" onClick={uncover}>
      Show the {what}
    </button>
  );
}
