import { activate } from '../../core/activate.ts';
import type { FunctionRecord } from './record.ts';

/** eᶻ over the sum of its row, so that a row adds up to 1. Its slope is a Jacobian for each row. */
export const softmax: FunctionRecord = {
  values: (of) => activate('softmax', of),
  byRow: true,
  latex: '\\operatorname{softmax}',
  text: 'softmax',
  numpy: 'softmax',
  python: `def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)`,
  torch: (z) => `torch.softmax(${z}, dim=1)`,
};
