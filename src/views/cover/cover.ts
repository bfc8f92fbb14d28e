/** All that covering and guessing take, fetched as one when it is first wanted. */
import './cover.css';

export { CoverDialog } from './cover-dialog.tsx';
export { CoveredNote } from './covered-note.tsx';
export { Guess } from './guess.tsx';
