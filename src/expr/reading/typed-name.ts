import type { Name, Sizes } from '../alphabet.ts';
import type { NotationId } from '../notation/notation.ts';
import { notations } from '../notation/notations.ts';
import { signText } from '../notation/text.ts';
import { numpyName } from '../numpy-name.ts';

/** A quantity as one types it in a notation, which `readLine` reads: Δl₁, W₂, and in NumPy delta1, W2. */
export const typedName = (name: Name, sizes: Sizes, notation: NotationId): string =>
  notation === 'numpy' ? numpyName(name) : signText(notations[notation].sign(name, {}, sizes));
