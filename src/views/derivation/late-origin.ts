/** What of a number's origin the page starts without, in one file to be fetched. */
export { OfChosen } from './of-chosen.tsx';
export { Trail } from './trail.tsx';
