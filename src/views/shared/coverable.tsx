import type { ReactNode } from 'react';
import { useChoices, useGradients } from './page-context.tsx';

interface Props {
  /** What covers it, as in the reader's choices: `picture.slope`. */
  readonly term: string;
  /** What it is, for a button that shows it; nothing where none can be pressed. */
  readonly what?: string;
  readonly children: ReactNode;
}

/** Whether something that has a place of its own among what is covered is covered. */
export const useIsCovered = (term: string): boolean =>
  useChoices(({ covered }) => covered.includes(term));

/** What a teacher may have covered: this then stands in its place. */
export function Coverable({ term, what, children }: Props) {
  const store = useGradients();
  if (!useIsCovered(term)) return children;
  if (!what) return 'covered';
  const uncover = () => store.getState().cover([term], false);
  return (
    <button type="button" className="control" onClick={uncover}>
      Show the {what}
    </button>
  );
}
