import { useEffect } from 'react';
import type { GradientsStore } from '../store/store.ts';
import { followAddress } from './address.ts';
import { remember, remembered } from './memory.ts';
import { Page } from './page.tsx';

/**
 * The page as it was built, and then, before anything is painted, as the address and the memory have
 * it. In this order, because what stands in the document is the first step with the first numbers.
 */
export function Start({ store }: { store: GradientsStore }) {
  useEffect(() => {
    remembered(store);
    remember(store);
    // index.html hides the first step from a reader who is on the way to another.
    void followAddress(store).then(() => document.documentElement.classList.remove('elsewhere'));
  }, [store]);
  return <Page store={store} />;
}
