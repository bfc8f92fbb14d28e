import * as chain from '../../src/equations/chain.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import * as forward from '../../src/equations/forward.ts';
import * as gradient from '../../src/equations/gradient.ts';
import { type Equation, type Focus, type Line, one, whole } from '../../src/equations/line.ts';
import { layersOf } from '../../src/equations/network.ts';
import type { Sizes, Weights } from '../../src/expr/names.ts';
import { focusesOf } from './networks.ts';

/** Exports of the modules of equations that are no equations themselves. */
const notEquations: readonly unknown[] = [forward.onePlusExp];

/** Equations of a whole network; any other export is one for the weights of each layer. */
const ofTheNetwork: readonly unknown[] = [chain.lossSlope, chain.nodeSlope];

/** Every equation there is for a network, by name: a new export of these modules joins by itself. */
export function equationsOf(sizes: Sizes): Map<string, Equation> {
  const equations = new Map<string, Equation>();
  for (const [name, exported] of Object.entries({ ...forward, ...chain, ...gradient })) {
    if (notEquations.includes(exported)) continue;
    if (ofTheNetwork.includes(exported)) {
      equations.set(name, exported as Equation);
      continue;
    }
    for (const { weights } of layersOf(sizes)) {
      equations.set(`${name} of ${weights}`, (exported as (of: Weights) => Equation)(weights));
    }
  }
  for (const name of computedOf(sizes)) {
    equations.set(`all of ${name}`, whole(name));
    equations.set(`one of ${name}`, one(name));
  }
  return equations;
}

/** Every line of every equation, for each entry that can be in focus; equal lines once. */
export function linesOf(sizes: Sizes, focuses: readonly Focus[] = focusesOf(sizes)): Line[] {
  const lines = new Map<string, Line>();
  for (const [name, equation] of equationsOf(sizes)) {
    for (const focus of focuses) {
      for (const line of equation(sizes, focus)) {
        lines.set(`${name} ${JSON.stringify([line.left, line.right])}`, line);
      }
    }
  }
  return [...lines.values()];
}
