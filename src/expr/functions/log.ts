import { entrywise, type FunctionRecord } from './record.ts';

/**
 * The natural logarithm. That of 0 is taken of the smallest number there is, so that 0 · log 0, which
 * a loss takes of a label 0 and a prediction 0, is 0.
 */
export const log: FunctionRecord = {
  values: entrywise((x) => Math.log(Math.max(x, Number.MIN_VALUE))),
  latex: '\\log',
  text: 'log',
  numpy: 'log',
  python: `def log(x):
    return np.log(np.maximum(x, 5e-324))`,
};
