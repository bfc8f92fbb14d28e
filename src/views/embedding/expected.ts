/** That something was given that is none of what is known, as a sentence. */
export const expected = (name: string, given: string, known: readonly string[]): string =>
  `${name}: “${given}” was given; expected was one of ${known.join(', ')}.`;
