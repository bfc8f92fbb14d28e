import { late } from './late.tsx';

/** The field in which a number is typed: fetched late, since nobody types before they have pressed. */
export const NumberInput = late(
  'The field for a number',
  () => import('./number-input.tsx'),
  (here) => here.NumberInput,
);
