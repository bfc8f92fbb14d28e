import type { Live } from '../../expr/live.ts';

/** The live numbers of a formula or a line of code, for whoever tells them apart. */
export const liveAt = new WeakMap<Element, readonly Live[]>();
