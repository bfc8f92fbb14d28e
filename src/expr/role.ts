import { type Name, quantityOf } from './alphabet.ts';

/** The part that a quantity plays in the derivation; a view gives each a hue. */
export type Role = 'input' | 'weights' | 'activation' | 'error' | 'update';

export function roleOf(name: Name): Role {
  const { kind, as } = quantityOf(name);
  if (as === 'gradient') return 'error';
  if (as === 'updated') return 'update';
  switch (kind) {
    case 'input':
    case 'label':
    case 'rate':
    case 'baseline':
      return 'input';
    case 'weights':
    case 'bias':
      return 'weights';
    case 'sum':
    case 'output':
      return 'activation';
    case 'loss':
    case 'error':
      return 'error';
  }
}
