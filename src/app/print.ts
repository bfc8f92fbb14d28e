import { initialChoices } from '../store/choices.ts';
import type { GradientsStore } from '../store/store.ts';

type Render = (store: GradientsStore, into: Element) => () => void;
let render: Render | null = null;

/** Fetches what prints the numbers of the moment. Until then none of them can have been changed. */
export async function loadPrinting(): Promise<void> {
  ({ renderArticle: render } = await import('./render-article.tsx'));
  // Paper does not wait for a font.
  for (const font of document.fonts) font.load().catch(Boolean);
}

/** While the page is printed, the open chapter as an article stands beside it, and alone is seen. */
export function followPrint(store: GradientsStore): void {
  let close: (() => void) | undefined;
  const open = () => {
    if (close) return;
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    document.body.append(sheet);
    const end = render ? render(store, sheet) : copyBuilt(store, sheet);
    close = () => {
      end();
      sheet.remove();
      close = undefined;
    };
  };
  let printing = false;
  addEventListener('beforeprint', () => {
    printing = true;
    open();
  });
  addEventListener('afterprint', () => {
    printing = false;
    close?.();
  });
  // For what shows the page as on paper without printing it. While printing, Chrome may take the
  // medium back for a moment.
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) open();
    else if (!printing) close?.();
  });
}

/** The built page holds the article for readers without JavaScript, with the numbers of the start. */
function copyBuilt(store: GradientsStore, sheet: Element): () => void {
  const { chapter, notation } = store.getState();
  const built = document.createElement('template');
  built.innerHTML = document.querySelector('body > noscript')?.textContent ?? '';
  const article = built.content.querySelector(`#article-${chapter}`);
  if (article && notation === initialChoices().notation) sheet.append(article);
  else sheet.classList.add('empty');
  return () => undefined;
}
