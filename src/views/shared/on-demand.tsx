import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { NotFetched } from './not-fetched.tsx';
import { tried } from './parts.ts';

/**
 * A view that is fetched each time it is wanted, and not before: most readers never want it. Where it
 * cannot be had, that is said in its place.
 */
export function onDemand<Module, Props extends object>(
  what: string,
  fetch: () => Promise<Module>,
  viewIn: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  return function OnDemand(props: Props) {
    const [view, setView] = useState<{ readonly Here: ComponentType<Props> } | 'missing'>();
    const load = useCallback(() => {
      tried(fetch).then(
        (here) => setView({ Here: viewIn(here) }),
        () => setView('missing'),
      );
    }, []);
    useEffect(load, [load]);
    if (view === 'missing') return <NotFetched what={what} again={load} />;
    return view && <view.Here {...props} />;
  };
}
