import { plainOf, quantityOf } from '../alphabet.ts';
import { lettersOf } from './letters.ts';
import type { Notation } from './notation.ts';

/** The signs of all quantities, from those that are themselves: ∂L/∂W and W̃ are written with W. */
export const signsFrom =
  (own: Notation['sign']): Notation['sign'] =>
  (name, place, sizes) => {
    const sign = own(plainOf(name), place, sizes);
    switch (quantityOf(name).as) {
      case 'itself':
        return sign;
      case 'gradient': {
        const { base, after = '' } = lettersOf(sizes).objective;
        return { ...sign, gradient: `${base}${after}` };
      }
      case 'updated':
        return { ...sign, accent: 'tilde' };
    }
  };
