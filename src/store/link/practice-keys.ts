import { exerciseIds, mostSeeds } from '../practice.ts';
import { type LinkKey, oneOf } from './link-key.ts';
import { readCount, shortened } from './rows-text.ts';

/** More than the derivation of the largest network has. */
const mostLines = 60;
/** Letters, in a line. */
const longestLine = 300;

/** The exercise that is open. */
const practice: LinkKey = {
  key: 'practice',
  write: (choices) => choices.practice?.exercise,
  read: (text, choices) => ({
    ...choices,
    practice: { exercise: oneOf(text, exerciseIds), seed: 0, isLinked: true },
  }),
};

const seed: LinkKey = {
  key: 'seed',
  write: (choices) => (choices.practice?.seed ? String(choices.practice.seed) : undefined),
  read: (text, choices) => {
    if (!choices.practice) throw new Error('no exercise is open');
    return { ...choices, practice: { ...choices.practice, seed: readCount(text, mostSeeds) } };
  },
};

/** The lines of a derivation, one under another, as they were typed. */
const lines: LinkKey = {
  key: 'lines',
  // Half a sign cannot be written into an address.
  write: (choices) => choices.practice?.lines?.join('\n').replaceAll(/\p{Cs}/gu, '\ufffd'),
  read: (text, choices) => {
    if (choices.practice?.exercise !== 'derive') throw new Error('no derivation is open');
    const given = text.split('\n');
    if (given.length > mostLines) throw new Error(`it has more than ${mostLines} lines`);
    const long = given.find((each) => each.length > longestLine);
    if (long !== undefined) {
      throw new Error(`“${shortened(long)}” is longer than ${longestLine} letters`);
    }
    return { ...choices, practice: { ...choices.practice, lines: given } };
  },
};

/** The exercise that is open, and what it is about. */
export const practiceKeys: readonly LinkKey[] = [practice, seed, lines];
