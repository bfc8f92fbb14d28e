import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { GradientsStore } from '../store/store.ts';
import { Article } from '../views/article/article.tsx';
import { PrintedLayers } from '../views/article/printed-layers.tsx';
import { PrintedPictures } from '../views/article/printed-pictures.tsx';
import { fit } from '../views/derivation/formula-size.ts';
import { StillProvider } from '../views/shared/page-context.tsx';

/** Puts the open chapter's article, its layers and its pictures into an element, at once; gives back how to take them away. */
export function renderArticle(store: GradientsStore, into: Element): () => void {
  const root = createRoot(into);
  flushSync(() =>
    root.render(
      <StillProvider store={store}>
        <Article />
        <PrintedLayers />
        <PrintedPictures />
      </StillProvider>,
    ),
  );
  fit([...into.querySelectorAll<HTMLElement>('.formula')]);
  return () => root.unmount();
}
