import { type ReactNode, useMemo } from 'react';
import type { Model } from '../../equations/network.ts';
import { PageContext, usePage } from '../shared/page-context.tsx';

/** Views that are about another model than the page. */
export function WithModel({ model, children }: { model: Model; children: ReactNode }) {
  const page = usePage();
  const inside = useMemo(() => ({ ...page, model }), [page, model]);
  return <PageContext value={inside}>{children}</PageContext>;
}
