import { themeChange } from '../../views/shared/on-theme.ts';

/** Has the page be light or dark, as the page around it is; anything else leaves it as the reader's system is. */
export function setTheme(theme: unknown): void {
  if (theme !== 'light' && theme !== 'dark') return;
  document.documentElement.dataset['theme'] = theme;
  // What draws on a canvas does not follow a style sheet.
  document.dispatchEvent(new Event(themeChange));
}
