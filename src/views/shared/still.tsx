import { type ReactNode, useMemo } from 'react';
import type { GradientsStore } from '../../store/store.ts';
import type { Figures } from './figures.ts';
import { PageContext, usePageOf } from './page-context.tsx';

interface Props {
  readonly store: GradientsStore;
  readonly figures?: Figures;
  readonly children: ReactNode;
}

/** What views share where all is written once and then stays as it is: on paper, or without scripts. */
export function StillProvider({ store, figures, children }: Props) {
  const page = usePageOf(store, null);
  const still = useMemo(
    () =>
      figures ? { ...page, figures, model: { ...page.model, rounded: figures.rounded } } : page,
    [page, figures],
  );
  return <PageContext value={still}>{children}</PageContext>;
}
