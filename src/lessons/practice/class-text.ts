/**
 * For a class, as text: a link for each seed, and the key to them. `linkTo` gives the link that opens the
 * exercise with a seed, and `keyOf` what is to be found there.
 */
export const classText = (
  title: string,
  seeds: readonly number[],
  keyOf: (seed: number) => string,
  linkTo: (seed: number) => string,
): string =>
  [
    title,
    ...seeds.map((seed, n) => `${n + 1}. ${linkTo(seed)}`),
    '',
    'Key',
    ...seeds.map((seed, n) => `${n + 1}. ${keyOf(seed)}`),
  ].join('\n');
