import { functionIds, functionOf } from '../functions/functions.ts';
import type { FunctionId } from '../functions/function-id.ts';

/** The functions by the words for them: as plain text, in Python, and as they are often typed. */
export const functionsTyped: ReadonlyMap<string, FunctionId> = new Map([
  ...functionIds.flatMap((id) => [
    [functionOf(id).text, id] as const,
    [functionOf(id).numpy, id] as const,
  ]),
  ['sigma', 'sigmoid'],
  ['sigmoid_prime', 'sigmoidSlope'],
  ['sigma_prime', 'sigmoidSlope'],
  ['np.log', 'log'],
  ['ln', 'log'],
]);
