import type { Drawable } from './katex.ts';

/** The formula that an element shows, for whoever copies it. */
export const formulaAt = new WeakMap<Element, Drawable>();
