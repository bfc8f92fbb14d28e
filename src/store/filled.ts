/** What can fill the screen. The step is its title, its formulas, the network and its product together. */
export const rooms = ['network', 'product', 'numbers', 'picture', 'formulas', 'step'] as const;
export type Room = (typeof rooms)[number];

/** What fills the screen. */
export interface Filled {
  readonly room: Room;
  /** Whether it was opened from within the step, which is seen again after it. */
  readonly inStep?: boolean;
  /** Whether a link has opened it. */
  readonly isLinked?: boolean;
}

/**
 * What fills the screen once a part of the page was asked to, or no longer to, where it does: then it is the
 * step, if the part was opened from there, or nothing.
 */
export function filledAfter(filled: Filled | null, room: Room): Filled | null {
  if (filled?.room !== room) return { room, inStep: filled?.room === 'step' };
  return filled.inStep ? { room: 'step' } : null;
}
