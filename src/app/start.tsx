import { useEffect } from 'react';
import type { GradientsStore } from '../store/store.ts';
import { followAddress } from './address.ts';
import { offerLast, recall, recallUnwritten, remember } from './memory.ts';
import { Page } from './page.tsx';

/**
 * The page as it was built, and then, before anything is painted, as the address and the memory have
 * it. In this order, because what stands in the document is the first step with the first numbers.
 */
export function Start({ store }: { store: GradientsStore }) {
  useEffect(() => {
    recall(store);
    recallUnwritten();
    remember(store);
    offerLast(store);
    const page = document.documentElement;
    void followAddress(store).then(() => {
      // index.html hides the first step from a reader who is on the way to another.
      page.classList.remove('elsewhere');
      // Until now the page could be read; now it answers.
      page.classList.add('answers');
    });
  }, [store]);
  return <Page store={store} />;
}
