/**
 * Whether the page stands in another one, or was opened by the address of such a view. Then it keeps nothing
 * for next time, as two on one page would share it, and adds no place to go back to: Back is its host's.
 */
export const isEmbedded = (): boolean =>
  globalThis.parent !== globalThis.window || /[?&]view=/.test(globalThis.location?.search);
