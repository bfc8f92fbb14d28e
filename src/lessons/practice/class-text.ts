/**
 * For a class, as text: a link for each seed, and the key to them. `linkTo` gives the link that opens the
 * exercise with a seed, and `keyOf` what is to be found there.
 */
export const classText = (
  { title, variant }: { readonly title: string; readonly variant: string },
  seeds: readonly number[],
  keyOf: (seed: number) => string,
  linkTo: (seed: number) => string,
): string =>
  [
    title,
    ...seeds.map((seed) => `${variant} ${seed}: ${linkTo(seed)}`),
    '',
    'Key',
    ...seeds.map((seed) => `${variant} ${seed}: ${keyOf(seed)}`),
  ].join('\n');
