import './page.css';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { contents, fetchChapter } from '../lessons/contents.ts';
import { isEmbedded } from '../store/embedded.ts';
import { createGradientsStore } from '../store/store.ts';
import { loadKatex } from '../views/derivation/katex-loader.ts';
import { keepEarly } from '../views/lesson/brought-early.ts';
import { fetchLateViews } from '../views/shared/late.tsx';
import { trusted } from '../views/shared/trusted.ts';
import { onFirstInput } from './first-input.ts';
import { followPrint, loadPrinting } from './print.ts';
import { Start } from './start.tsx';

const store = createGradientsStore();
/** The built page comes with its first step; the development server's comes empty. */
function start() {
  const root = document.getElementById('root')!;
  // As a transition it comes alive in small pieces, between which the browser can answer.
  if (root.hasChildNodes()) startTransition(() => void hydrateRoot(root, <Start store={store} />));
  else createRoot(root).render(<Start store={store} />);
}
/** In another page it is arranged otherwise; where what does that cannot be had, it is the page. */
if (isEmbedded()) void import('./embedded/embedded.tsx').then(({ embed }) => embed(store), start);
else start();

followPrint(store);
keepEarly();
/** Fetches what a reader can do without who reads the first step and does nothing. */
const fetchTheRest = () => {
  void loadKatex();
  void loadPrinting();
  import('./write-address.ts').catch(Boolean);
  void fetchLateViews();
  // In the pages of others one chapter is read, and nothing is kept.
  if (isEmbedded()) return;
  for (const { id } of contents) fetchChapter(id).catch(Boolean);
  // Not for a page that has no files, or files without versions.
  if (import.meta.env.MODE === 'production') {
    void navigator.serviceWorker?.register(trusted.createScriptURL('./sw.js')).catch(Boolean);
  }
};
if (location.hash.length > 1) fetchTheRest();
else onFirstInput(fetchTheRest);
// index.html waits for it, or falls back on what can only be read.
document.documentElement.classList.add('runs');
