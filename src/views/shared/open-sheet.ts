/**
 * Puts an element beside the page, which alone is printed while it stands there. `render` fills it and
 * gives back how to end that; what is given back here takes it away again.
 */
export function openSheet(render: (sheet: HTMLElement) => () => void): () => void {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  document.body.append(sheet);
  const end = render(sheet);
  return () => {
    end();
    sheet.remove();
  };
}

/** Whether there is one already: what was asked for is printed, and nothing else. */
export const isSheetOpen = (): boolean => document.querySelector('body > .sheet') !== null;
