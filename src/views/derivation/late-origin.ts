/** What of a number's origin the page starts without, in one file to be fetched. */
export { ChosenOrigin } from './chosen-origin.tsx';
export { OfChosen } from './of-chosen.tsx';
export { RoundingNote } from './rounding-note.tsx';
export { Trail } from './trail.tsx';
