/** Whether the reader wants as little as possible to move. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
