import type { Sizes } from '../names.ts';
import {
  counted,
  type Lettered,
  type Notation,
  type Place,
  type Sign,
  signsFrom,
} from './notation.ts';

/** The textbooks' way: row and column below, the layer above in brackets, δ for the error signal. */
export const textbook: Notation = {
  id: 'textbook',
  title: 'Textbook',
  sign: signsFrom(sign),
  operators: { matrixProduct: '', elementwise: '\\odot', times: '' },
};

function sign(name: Lettered, place: Place, sizes: Sizes): Sign {
  const { row, column } = place;
  const whole = row === undefined;
  const example = whole || sizes.examples === 1 ? '' : counted(row);
  const both = example + (column === undefined ? '' : counted(column)) || undefined;
  const single = example || undefined;
  /** A matrix of one row an example: a capital for all of it, a small letter for a row or an entry. */
  const layered = (capital: string, small: string, above: string): Sign => ({
    base: whole && sizes.examples > 1 ? capital : small,
    above,
    below: both,
  });
  switch (name) {
    case 'X':
      return { base: whole && sizes.examples > 1 ? 'X' : 'x', below: both };
    case 'y':
      return { base: 'y', below: single };
    case 'yHat':
      return { base: 'y', accent: 'hat', below: single };
    case 'z':
      return { base: 'z', below: single };
    case 'W':
      return whole ? { base: 'W' } : { base: 'w', below: counted(row) };
    case 'W1':
      return whole
        ? { base: 'W', above: '(1)' }
        : {
            base: 'w',
            above: '(1)',
            below: counted(row) + (column === undefined ? '' : counted(column)),
          };
    case 'W2':
      return whole ? { base: 'W', above: '(2)' } : { base: 'w', above: '(2)', below: counted(row) };
    case 'z1':
      return layered('Z', 'z', '(1)');
    case 'z2':
      return { base: 'z', above: '(2)', below: single };
    case 'l1':
      return layered('A', 'a', '(1)');
    case 'delta1':
      return { base: 'δ', above: '(1)', below: sizes.layers === 1 ? single : both };
    case 'delta2':
      return { base: 'δ', above: '(2)', below: single };
    case 'L':
      return { base: 'L' };
    case 'rate':
      return { base: 'α' };
  }
}
