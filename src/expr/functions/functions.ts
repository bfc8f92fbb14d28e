import { exp } from './exp.ts';
import type { FunctionId } from './function-id.ts';
import { leakyRelu, leakyReluSlope } from './leaky-relu.ts';
import { log } from './log.ts';
import type { FunctionRecord } from './record.ts';
import { relu, reluSlope } from './relu.ts';
import { sigmoid, sigmoidSlope } from './sigmoid.ts';
import { softmax } from './softmax.ts';
import { softplus, softplusSlope } from './softplus.ts';
import { tanh, tanhSlope } from './tanh.ts';

/** Every function, one file each beside this one. */
const functions: Readonly<Record<FunctionId, FunctionRecord>> = {
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  softplus,
  softmax,
  sigmoidSlope,
  tanhSlope,
  reluSlope,
  leakyReluSlope,
  softplusSlope,
  exp,
  log,
};

export const functionIds = Object.keys(functions) as FunctionId[];

/** The function that a function is the slope of, if it is one. */
export const functionWithSlope = (id: FunctionId): FunctionId | undefined =>
  functionIds.find((each) => functionOf(each).prime === id);

/** All that is said of a function. */
export const functionOf = (id: FunctionId): FunctionRecord => functions[id];
