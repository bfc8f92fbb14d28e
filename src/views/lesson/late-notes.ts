/** Notes over the stage, in one file to be fetched. */
export { BrokenNote } from './broken-note.tsx';
export { LostNote } from './lost-note.tsx';
