import './embedded.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { stepIn, stepsIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import { bringToTop } from '../../views/derivation/bring-to-top.ts';
import { loadKatex } from '../../views/derivation/katex-loader.ts';
import { isView } from '../../views/embedding/view-ids.ts';
import { fetchLateViews } from '../../views/shared/late.tsx';
import { followAddress } from '../address.ts';
import { Page } from '../page.tsx';
import { keepToFrame } from './keep-to-frame.ts';
import { speakToHost } from './speak.ts';
import { setTheme } from './theme.ts';
import { fetchView, View } from './view.tsx';

/**
 * The page inside another one: the view that its address names, `?view=network`, or the whole page. It is put
 * in when all of it is here, so that it is seen once, in its own height.
 */
export async function embed(store: GradientsStore): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const named = asked.get('view');
  const view = named !== null && isView(named) ? named : 'page';
  const page = document.documentElement;
  setTheme(asked.get('theme'));
  keepToFrame(store);
  // Each may fail without a connection: then the page goes on without, as elsewhere.
  await Promise.all([
    followAddress(store),
    loadKatex(),
    fetchLateViews(),
    fetchView(view).catch(Boolean),
  ]);
  page.dataset['view'] = view;
  const container = document.getElementById('root')!;
  container.replaceChildren();
  const root = createRoot(container);
  flushSync(() =>
    root.render(view === 'page' ? <Page store={store} /> : <View of={view} store={store} />),
  );
  // What is put in open has not been brought to its place, as a step that is opened is.
  const outline = document.querySelector('.outline');
  if (outline && stepIn(store.getState()) !== stepsIn(store.getState())[0]) bringToTop(outline);
  page.classList.remove('elsewhere');
  page.classList.add('answers');
  // Only an element has its frame speak, and asks for a view by name.
  if (parent !== window && named !== null) speakToHost(store, view);
}
