import { late } from './late.tsx';

/** The field in which a number is typed: fetched late, since nobody types before they have pressed. */
export const NumberInput = late(async () => (await import('./number-input.tsx')).NumberInput);
