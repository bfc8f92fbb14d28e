import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { WeightPath } from '../../equations/weight-paths.ts';
import { useGradients } from '../shared/page-context.tsx';
import { useTicked } from './ticked.ts';

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
  const ticked = useTicked(paths).length;
  const all = paths.length;
  useLayoutEffect(() => {
    box.current!.indeterminate = ticked > 0 && ticked < all;
  }, [ticked, all]);
  const toggle = () =>
    store.getState().mute(
      paths.map(({ id }) => id),
      ticked === all,
    );
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        checked={ticked === all}
        aria-label={name}
        onChange={toggle}
      />
      {children}
    </label>
  );
}
