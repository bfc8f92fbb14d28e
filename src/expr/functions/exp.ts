import { entrywise, type FunctionRecord } from './record.ts';

/** eᶻ */
export const exp: FunctionRecord = {
  values: entrywise(Math.exp),
  latex: 'e',
  isPower: true,
  text: 'exp',
  numpy: 'np.exp',
};
