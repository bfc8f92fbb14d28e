import type { Sizes } from '../names.ts';
import {
  counted,
  type Lettered,
  type Notation,
  type Place,
  type Sign,
  signsFrom,
} from './notation.ts';

/** The series' way: the example below, the component or node above, the layer before the example. */
export const blog: Notation = {
  id: 'blog',
  title: 'Blog',
  sign: signsFrom(sign),
  operators: { matrixProduct: '\\cdot', elementwise: '*', times: '\\times' },
};

function sign(name: Lettered, place: Place, sizes: Sizes): Sign {
  const { row, column } = place;
  const whole = row === undefined;
  // With a single example no index says which.
  const example = whole || sizes.examples === 1 ? [] : [counted(row)];
  const above = column === undefined ? undefined : counted(column);
  const below = (...indices: string[]) => indices.join(',') || undefined;
  switch (name) {
    case 'X':
      return above === undefined && sizes.examples > 1
        ? { base: 'X', below: below(...example) }
        : { base: 'x', below: below(...example), above };
    case 'y':
      return { base: 'y', below: below(...example) };
    case 'yHat':
      return { base: 'y', accent: 'hat', below: below(...example) };
    case 'z':
      return { base: 'z', below: below(...example) };
    case 'W':
      return whole ? { base: 'W' } : { base: 'w', below: counted(row) };
    case 'W1':
      return whole
        ? { base: 'W', below: '1' }
        : { base: 'w', below: '1', above: counted(row) + (above ?? '') };
    case 'W2':
      return whole ? { base: 'W', below: '2' } : { base: 'w', below: '2', above: counted(row) };
    case 'z1':
      return { base: 'z', below: below('1', ...example), above };
    case 'z2':
      return { base: 'z', below: below('2', ...example) };
    case 'l1':
      return { base: 'l', below: below('1', ...example), above };
    case 'delta1':
      return {
        base: 'l',
        before: 'Δ',
        below: below('1', ...example),
        above: sizes.layers === 1 ? undefined : above,
      };
    case 'delta2':
      return { base: 'l', before: 'Δ', below: below('2', ...example) };
    case 'L':
      return { base: 'L' };
    case 'rate':
      return { base: 'α' };
  }
}
