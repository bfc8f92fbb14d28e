import { initialChoices, type Numbers } from '../store/choices.ts';
import type { GradientsStore } from '../store/store.ts';
import { isSheetOpen, openSheet } from '../views/shared/open-sheet.ts';

type Render = (store: GradientsStore, into: Element) => () => void;
let render: Render | null = null;

/** Fetches what prints the numbers of the moment, once the reader's first input has been answered. */
export async function loadPrinting(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  ({ renderSheet: render } = await import('../views/sheets/render-sheet.tsx'));
  // Paper does not wait for a font.
  for (const font of document.fonts) font.load().catch(Boolean);
}

/** While the page is printed, the open chapter as an article stands beside it, and alone is seen. */
export function followPrint(store: GradientsStore): void {
  const { numbers } = store.getState();
  let close: (() => void) | undefined;
  const open = () => {
    if (isSheetOpen()) return;
    const end = openSheet((sheet) => (render ?? copyBuilt(numbers))(store, sheet));
    close = () => {
      end();
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
const copyBuilt = (atStart: Numbers) => (store: GradientsStore, sheet: Element) => {
  const { chapter, notation, numbers, broken, example, units } = store.getState();
  const built = document.createElement('template');
  built.innerHTML = document.querySelector('body > noscript')?.textContent ?? '';
  const article = built.content.querySelector(`#article-${chapter}`);
  const start = initialChoices();
  const isAsBuilt =
    numbers === atStart &&
    !broken &&
    example === start.example &&
    units.length === 0 &&
    notation === start.notation;
  if (article && isAsBuilt) sheet.append(article);
  else sheet.classList.add('empty');
  return () => undefined;
};
