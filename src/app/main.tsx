import 'katex/dist/katex.min.css';
import './page.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { contents, fetchChapter } from '../lessons/contents.ts';
import { createGradientsStore } from '../store/store.ts';
import { loadKatex } from '../views/derivation/katex-loader.ts';
import { fetchLateViews } from '../views/shared/late.tsx';
import { onFirstSign } from './first-sign.ts';
import { followPrint, loadPrinting } from './print.ts';
import { Start } from './start.tsx';

const store = createGradientsStore();
const root = document.getElementById('root')!;
// The built page comes with its first step; the development server's comes empty.
if (root.hasChildNodes()) hydrateRoot(root, <Start store={store} />);
else createRoot(root).render(<Start store={store} />);

followPrint(store);
onFirstSign(() => {
  void loadKatex();
  void loadPrinting();
  fetchLateViews();
  for (const { id } of contents) fetchChapter(id).catch(Boolean);
});
