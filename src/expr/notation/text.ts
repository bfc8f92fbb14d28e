import type { Notation, NotationId, Sign } from './notation.ts';

const textbook = { matrixProduct: '', elementwise: '⊙', times: '' };

/** The operators as signs between numbers; a product written by juxtaposition has none. */
export const operatorTexts: Readonly<Record<NotationId, Notation['operators']>> = {
  blog: { matrixProduct: '·', elementwise: '∗', times: '×' },
  textbook,
  columns: textbook,
  numpy: { matrixProduct: '@', elementwise: '*', times: '*' },
};

const plain = '0123456789ijkmnp()';
const low = '₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₘₙₚ₍₎';
const high = '⁰¹²³⁴⁵⁶⁷⁸⁹ⁱʲᵏᵐⁿᵖ⁽⁾';
const accents = { hat: '\u0302', tilde: '\u0303' };

/** A sign as a line of plain text, for a tooltip or a title: w₁²¹, ∂L/∂W₂. */
export function signText({
  base,
  before = '',
  accent,
  below,
  above,
  after = '',
  gradient,
}: Sign): string {
  const letter = (base + (accent ? accents[accent] : '')).normalize('NFC');
  const written = `${before}${letter}${inLetters(below, low)}${inLetters(above, high)}${after}`;
  return gradient ? `∂${gradient}/∂${written}` : written;
}

/** A text in raised or lowered letters; what has none, like the comma, stays as it is. */
const inLetters = (text = '', letters: string): string =>
  text.replaceAll(/[0-9ijkmnp()]/g, (letter) => letters[plain.indexOf(letter)]);
