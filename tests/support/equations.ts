import { throughOutputs } from '../../src/equations/error.ts';
import { multiplied, slopeAt, slopesOfLoss, softmaxSlope } from '../../src/equations/factors.ts';
import { errorsBack } from '../../src/equations/paths.ts';
import { countOfPaths, pathsInExample, pathsOf } from '../../src/equations/weight-paths.ts';
import { type Model } from '../../src/equations/network.ts';
import { derivationOf } from '../../src/equations/derivation.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import { type Equation, type Focus, type Line, one, whole } from '../../src/equations/line.ts';

import type { Name } from '../../src/expr/alphabet.ts';
import { focusesOf } from './networks.ts';

/** Every file of equations: those beside them, named here, are about something else. */
const files = import.meta.glob<Record<string, unknown>>(
  [
    '../../src/equations/*.ts',
    '!**/{activation,as-shown,backward-steps,derivation,derived,breakage,broken-rule,by-hand,contribution,objective,definitions,dependencies,line,network,no-logarithm,paper-slopes,paper-trace,pytorch-script,sabotage,said-once,sampled-script,script,script-text,selection,trace}.ts',
  ],
  { eager: true },
);

/** What those files export that is no equation. */
const others: readonly unknown[] = [
  countOfPaths,
  errorsBack,
  multiplied,
  pathsInExample,
  pathsOf,
  slopeAt,
  slopesOfLoss,
  softmaxSlope,
  throughOutputs,
];

/**
 * Every equation that there is for a network, by name. A new one joins by itself: it takes the sizes
 * and the focus, or else the weights that it is about.
 */
export function equationsOf(sizes: Model): Map<string, Equation> {
  const equations = new Map<string, Equation>();
  const exported = Object.values(files).flatMap((file) => Object.entries(file));
  for (const [name, equation] of exported) {
    if (typeof equation !== 'function' || others.includes(equation)) continue;
    if (equation.length === 2) {
      equations.set(name, equation as Equation);
      continue;
    }
    for (const { weights } of sizes.layers) {
      equations.set(`${name} of ${weights}`, (equation as (of: Name) => Equation)(weights));
    }
  }
  for (const { about, key, lines, product, aside } of derivationOf(sizes)) {
    for (const [part, equation] of Object.entries({ key, lines, product, aside })) {
      if (equation) equations.set(`${part} of the step about ${about}`, equation);
    }
  }
  for (const name of computedOf(sizes)) {
    equations.set(`all of ${name}`, whole(name));
    equations.set(`one of ${name}`, one(name));
  }
  return equations;
}

/** Every line of every equation, for each entry that can be in focus; equal lines once. */
export function linesOf(sizes: Model, focuses: readonly Focus[] = focusesOf(sizes)): Line[] {
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
