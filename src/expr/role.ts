import type { Name } from './names.ts';

/** The part that a quantity plays in the derivation; a view gives each a hue. */
export type Role = 'input' | 'weights' | 'activation' | 'error' | 'update';

export function roleOf(name: Name): Role {
  switch (name) {
    case 'X':
    case 'y':
    case 'rate':
      return 'input';
    case 'W':
    case 'W1':
    case 'W2':
      return 'weights';
    case 'z':
    case 'z1':
    case 'z2':
    case 'l1':
    case 'yHat':
      return 'activation';
    case 'L':
    case 'delta1':
    case 'delta2':
    case 'dW':
    case 'dW1':
    case 'dW2':
      return 'error';
    case 'WNew':
    case 'W1New':
    case 'W2New':
    case 'LNew':
      return 'update';
  }
}
