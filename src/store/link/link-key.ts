import type { Choices } from '../choices.ts';
import { shortened } from './rows-text.ts';

/** One key of a link. Keys come in an order, and each is about the choices with those before it. */
export interface LinkKey {
  readonly key: string;
  /** What the link says of the choices; nothing where those that it has so far, `known`, say the same. */
  readonly write: (choices: Choices, known: Choices) => string | undefined;
  /** The choices with what the text says. Throws, in words for the reader, where it says nothing. */
  readonly read: (text: string, choices: Choices) => Choices;
}

/** A text that has to be one of some ids. Throws where it is none. */
export function oneOf<Id extends string>(text: string, ids: readonly Id[]): Id {
  const id = ids.find((each) => each === text);
  if (id === undefined) throw new Error(`“${shortened(text)}” is none of ${ids.join(', ')}`);
  return id;
}
