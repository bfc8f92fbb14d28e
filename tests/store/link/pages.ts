import fc from 'fast-check';
import { toRows } from '../../../src/core/matrix.ts';
import { refsOf } from '../../../src/expr/ref.ts';
import { brokenRules } from '../../../src/lessons/broken-rules.ts';
import { notations } from '../../../src/expr/notation/notations.ts';
import { allWeights } from '../../../src/equations/network.ts';
import { pathsOf } from '../../../src/equations/weight-paths.ts';
import { type Choices, initialChoices, smallestExponent } from '../../../src/store/choices.ts';
import { datasets } from '../../../src/store/datasets.ts';
import {
  chosenCell,
  chosenIn,
  exampleIn,
  examplesIn,
  focusIn,
  modelIn,
  pictureIn,
  picturesIn,
  stepIn,
  stepsIn,
} from '../../../src/store/derive.ts';
import { descend, descentIn } from '../../../src/store/descent.ts';
import { ownOf } from '../../../src/store/own.ts';
import { mostDraws, mostSteps, tasks } from '../../../src/store/policies.ts';
import { mostSeeds } from '../../../src/store/practice.ts';
import type { Room } from '../../../src/store/filled.ts';
import { queryIn } from '../../../src/store/query.ts';
import { createGradientsStore } from '../../../src/store/store.ts';
import { anyNetworks } from '../../support/any-network.ts';
import { pageOf } from '../../support/any-page.ts';
import { policies } from '../../support/policies.ts';
import { storesWithNumbers } from '../stores.ts';

const seriesPages = fc
  .tuple(storesWithNumbers, fc.constantFrom(...datasets), fc.boolean())
  .map(([store, { id }, isFresh]): Choices => {
    const choices = store.getState();
    if (!isFresh) return choices;
    const other = createGradientsStore({ ...initialChoices(), chapter: choices.chapter });
    other.getState().chooseDataset(id);
    return other.getState();
  });

const ownPages = anyNetworks.map((network): Choices => pageOf(network, 0).getState());

/** Policies of any size, with any numbers and any draws. */
const policyPages = fc
  .tuple(
    policies,
    fc.constantFrom(...tasks),
    fc.record({
      seed: fc.integer({ min: 1, max: mostSeeds }),
      count: fc.nat({ max: mostDraws }),
      trained: fc.nat({ max: mostSteps }),
    }),
  )
  .map(([{ sizes, chosen }, task, draws]): Choices => {
    const store = createGradientsStore({ ...initialChoices(), chapter: 'score-function', draws });
    const { begin, build } = store.getState();
    begin(task.policy);
    const values = Object.fromEntries(
      Object.entries(chosen).map(([name, value]) => [name, toRows(value!)]),
    );
    build(() => ownOf(sizes.network, values));
    return store.getState();
  });

const any = (items: readonly unknown[]) => fc.nat({ max: Math.max(items.length - 1, 0) });

/** The choices of a reader with some numbers, in some chapter, who looks at something in some way. */
export const pages: fc.Arbitrary<Choices> = fc
  .tuple(fc.oneof(seriesPages, ownPages, policyPages), fc.boolean())
  .chain(([choices, isBroken]) => {
    const model = modelIn(choices);
    const steps = stepsIn(choices);
    const weights = allWeights(model);
    const refs = ['yHat', 'delta1', 'L', 'X'].flatMap((name) => refsOf(name, model));
    const [path] =
      model.layers.length > 1 ? pathsOf(model.layers[0].weights, model, focusIn(choices)) : [];
    return fc
      .record({
        step: any(steps),
        descended: fc.constantFrom(0, 0, 1, 60),
        trail: fc.array(fc.constantFrom(...refs), { maxLength: 3 }),
        example: fc.option(fc.nat({ max: examplesIn(choices) - 1 })),
        notation: fc.constantFrom(...Object.values(notations).map(({ id }) => id)),
        broken: fc.constantFrom(...(Object.keys(brokenRules) as (keyof typeof brokenRules)[])),
        brokenIn: fc.option(fc.integer({ min: 1, max: model.layers.length })),
        units: fc.tuple(
          ...[model.inputs, ...model.widths].map((size) => fc.nat({ max: size - 1 })),
        ),
        picture: fc.constantFrom(...picturesIn(choices)),
        axes: fc.constantFrom(
          {},
          ...(weights.length > 1 ? [{ across: weights[0], up: weights.at(-1)! }] : []),
        ),
        plots: fc.record({
          log: fc.boolean(),
          epsilon: fc.option(fc.integer({ min: 4 * smallestExponent, max: 0 }).map((n) => n / 4)),
        }),
        covered: fc.subarray(['yHat', 'L.0.0', 'delta1.0.0', 'line.data', 'picture.check']),
        filled: fc.option(
          fc
            .constantFrom<Room[]>('network', 'product', 'numbers', 'picture', 'formulas', 'step')
            .map((room) => ({ room, isLinked: true })),
        ),
        sheet: fc.record({ digits: fc.integer({ min: 2, max: 6 }), paper: fc.boolean() }),
        muted: fc.constantFrom([], path ? [path.id] : []),
        query: fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
          minLength: 6,
          maxLength: 6,
        }),
      })
      .map(({ step, query, descended, ...view }) =>
        descendedBy(descended, {
          ...choices,
          ...view,
          broken: isBroken ? view.broken : null,
          brokenIn: isBroken ? view.brokenIn : null,
          steps: { ...choices.steps, [choices.chapter]: steps[step].id },
          query: { series: query, own: query, policy: query },
        }),
      );
  });

/** The choices after a run of so many steps, or of as many as it has. */
function descendedBy(steps: number, choices: Choices): Choices {
  if (steps === 0) return choices;
  const store = createGradientsStore(choices);
  descend(store, choices.broken ? Math.min(steps, 3) : steps);
  return store.getState();
}

/** The steps of the run that led to the numbers; a link does not tell of a run by a broken rule. */
const descentOf = (choices: Choices): number => (choices.broken ? 0 : descentIn(choices).step);

/** All that a link can say: what the page shows of the choices. */
export const shownOf = (choices: Choices) => ({
  chapter: choices.chapter,
  step: stepIn(choices).id,
  numbers: Object.fromEntries(
    Object.entries(chosenIn(choices)).map(([name, value]) => [name, toRows(value!)]),
  ),
  network: modelIn(choices).network,
  nodes: choices.numbers.nodes,
  query: queryIn(choices),
  focus: focusIn(choices),
  example: exampleIn(choices),
  cell: chosenCell(choices),
  trail: choices.trail,
  muted: choices.muted,
  picture: pictureIn(choices),
  draws: choices.draws,
  axes: choices.axes,
  plots: choices.plots,
  descent: descentOf(choices),
  covered: choices.covered,
  sheet: choices.sheet,
  notation: choices.notation,
  broken: choices.broken,
  brokenIn: choices.brokenIn,
});
