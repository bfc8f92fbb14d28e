import fc from 'fast-check';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { policyOf } from '../../src/lessons/score-function/policy-of.ts';
import { numbersOf } from './any-network.ts';
import type { Network } from './networks.ts';

/** Policies without numbers: 2 to 5 actions in 1 to 3 states. */
const models: fc.Arbitrary<Model> = fc
  .record({ actions: fc.integer({ min: 2, max: 5 }), states: fc.integer({ min: 1, max: 3 }) })
  .map(({ actions, states }) => modelOf(policyOf(actions, states)));

/** Such policies with numbers in them, and all that follows. */
export const policies: fc.Arbitrary<Network> = models.chain(numbersOf);
