import type { Theme } from '../views/embedding/messages.ts';

/**
 * Tells whether the page around an element is light or dark: whenever that changes, and when it is asked by
 * what is given back. Dark is where its text is light, whatever it takes for that, a class, an attribute or the
 * reader's system. `probe` stands in the page and takes its colour on by a transition: so a change is heard of.
 */
export function followTheme(probe: HTMLElement, tell: (theme: Theme) => void): () => void {
  const look = () => tell(themeOf(getComputedStyle(probe).color));
  probe.addEventListener('transitionend', look);
  return look;
}

/** By the lightness of a page's text. The probe's colour is mixed in sRGB, and so written in it. */
export function themeOf(colour: string): Theme {
  const isInBytes = colour.startsWith('rgb');
  const [red, green, blue] = (colour.match(/-?[\d.]+(e-?\d+)?/g) ?? [])
    .map(Number)
    .map((part) => (isInBytes ? part / 255 : part));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? 'dark' : 'light';
}
