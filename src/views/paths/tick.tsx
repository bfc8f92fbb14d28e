import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { WeightPath } from '../../equations/weight-paths.ts';
import { useGradients } from '../shared/page-context.tsx';
import { useKept } from './kept.ts';

interface Props {
  readonly paths: readonly WeightPath[];
  /** What they are, as it is said aloud. */
  readonly name: string;
  /** The same as it is seen. */
  readonly children: ReactNode;
}

/** Whether all of some paths count, or none of them, or some; with these, all are put back first. */
export function Tick({ paths, name, children }: Props) {
  const store = useGradients();
  const box = useRef<HTMLInputElement>(null);
  const kept = useKept(paths).length;
  const all = paths.length;
  useLayoutEffect(() => {
    box.current!.indeterminate = kept > 0 && kept < all;
  }, [kept, all]);
  const toggle = () =>
    store.getState().mute(
      paths.map(({ id }) => id),
      kept === all,
    );
  return (
    <label>
      <input ref={box} type="checkbox" checked={kept === all} aria-label={name} onChange={toggle} />
      {children}
    </label>
  );
}
