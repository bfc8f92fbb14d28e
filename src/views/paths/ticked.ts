import { useMemo } from 'react';
import type { WeightPath } from '../../equations/weight-paths.ts';
import { useChoices } from '../shared/page-context.tsx';

/** Those of some paths that are not muted: the same list as long as nothing is muted or put back. */
export function useTicked(paths: readonly WeightPath[]): readonly WeightPath[] {
  const muted = useChoices((state) => state.muted);
  return useMemo(() => {
    const out = new Set(muted);
    return paths.filter(({ id }) => !out.has(id));
  }, [paths, muted]);
}
