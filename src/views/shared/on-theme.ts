/** What a part of the page sends out that has made it light or dark by itself. */
export const themeChange = 'themechange';

/** Runs when the page takes on other colours, which a style sheet follows by itself. Gives back how to stop. */
export function onTheme(run: () => void): () => void {
  const media = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
  for (const each of media) each.addEventListener('change', run);
  document.addEventListener(themeChange, run);
  return () => {
    for (const each of media) each.removeEventListener('change', run);
    document.removeEventListener(themeChange, run);
  };
}
