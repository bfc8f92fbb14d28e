import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { NotFetched } from './not-fetched.tsx';
import { tried } from './parts.ts';

/** A view that is fetched when it is wanted first; `fetch` is for who wants it whole from the beginning. */
type OnDemandView<Props> = ComponentType<Props> & { readonly fetch: () => Promise<void> };

/**
 * A view that is fetched when it is wanted, and not before: most readers never want it. Where it
 * cannot be had, that is said in its place.
 */
export function onDemand<Module, Props extends object>(
  what: string,
  fetch: () => Promise<Module>,
  viewIn: (module: Module) => ComponentType<Props>,
): OnDemandView<Props> {
  let View: ComponentType<Props> | null = null;
  const fetchView = async () => {
    View ??= viewIn(await tried(fetch));
  };

  function OnDemand(props: Props) {
    const [Here, setHere] = useState(() => View);
    const [isMissing, setMissing] = useState(false);
    const load = useCallback(() => {
      fetchView().then(
        () => setHere(() => View),
        () => setMissing(true),
      );
    }, []);
    useEffect(load, [load]);
    if (Here) return <Here {...props} />;
    return isMissing && <NotFetched what={what} again={load} />;
  }
  return Object.assign(OnDemand, { fetch: fetchView });
}
