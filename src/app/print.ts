import type { Choices } from '../store/choices.ts';
import type { GradientsStore } from '../store/store.ts';
import { fetchPart } from '../views/shared/parts.ts';
import { isSheetOpen, openSheet } from '../views/shared/open-sheet.ts';
import { trusted } from '../views/shared/trusted.ts';

type Render = (store: GradientsStore, into: Element) => () => void;
let render: Render | null = null;

/** Fetches what prints the numbers of the moment, once the reader's first input has been answered. */
export async function loadPrinting(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await fetchSheets();
  // Paper does not wait for a font.
  for (const font of document.fonts) font.load().catch(Boolean);
}

const fetchSheets = async (): Promise<void> => {
  render =
    (await fetchPart('What is printed', () => import('../views/sheets/render-sheet.tsx'), again))
      ?.renderSheet ?? null;
};
const again = () => void fetchSheets();

/** While the page is printed, the open chapter as an article stands beside it, and alone is seen. */
export function followPrint(store: GradientsStore): void {
  const atStart = store.getState();
  let close: (() => void) | undefined;
  const open = () => {
    if (isSheetOpen()) return;
    const end = openSheet((sheet) => (render ?? copyBuilt(atStart))(store, sheet));
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

/** What an article shows. */
const shown = [
  'numbers',
  'example',
  'units',
  'muted',
  'covered',
  'sheet',
  'notation',
  'broken',
] as const satisfies readonly (keyof Choices)[];

/**
 * The built page holds the article for readers without JavaScript, as it was at the start. Where anything
 * in it is another now, the page itself is printed in its place: it has the numbers of the moment.
 */
const copyBuilt = (atStart: Choices) => (store: GradientsStore, sheet: Element) => {
  const now = store.getState();
  const built = document.createElement('template');
  built.innerHTML = trusted.createHTML(
    document.querySelector('body > noscript')?.textContent ?? '',
  );
  const article = built.content.querySelector(`#article-${now.chapter}`);
  if (article && shown.every((key) => now[key] === atStart[key])) {
    // Paper does not wait for a file.
    for (const picture of article.querySelectorAll('img')) picture.remove();
    sheet.append(article);
  } else {
    sheet.classList.add('empty');
    sheet.textContent = 'Printed as on the screen: what lays it out for paper has not come yet.';
  }
  return () => undefined;
};
