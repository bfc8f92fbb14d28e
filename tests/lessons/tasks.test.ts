import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import { chosenOf, type Model, modelOf } from '../../src/equations/network.ts';
import { children } from '../../src/expr/children.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { anyNetwork } from '../../src/lessons/any-network/chapter.ts';
import type { Step } from '../../src/lessons/step.ts';
import { tasksOf } from '../../src/lessons/tasks.ts';
import { anyModels } from '../support/any-network.ts';
import { chapters } from '../support/chapters.ts';

const focus = { example: 0, units: [] };

const namesIn = (expr: Expr): string[] => [
  ...('name' in expr ? [expr.name] : []),
  ...children(expr).flatMap(namesIn),
];

function expectTasks(steps: readonly Step[], model: Model) {
  const tasks = tasksOf(steps, model, focus).flatMap((each) => each.tasks);
  expect(tasks.map(({ of }) => of).toSorted()).toEqual([...computedOf(model)].toSorted());
  const known = new Set(chosenOf(model));
  for (const { of, line } of tasks) {
    expect(line.right).toEqual(definition(of, model));
    for (const name of namesIn(line.right)) expect(known, `${of} needs ${name}`).toContain(name);
    known.add(of);
  }
}

test('every quantity of any network is a task once, after what it is computed from', () => {
  fc.assert(
    fc.property(anyModels, (model) => expectTasks(anyNetwork.steps(model.network), model)),
    { numRuns: 200 },
  );
});

test('so it is in the chapters of the series', () => {
  for (const { steps, network } of chapters) {
    for (const nodes of [1, 2, 4]) expectTasks(steps, modelOf(network(nodes)));
  }
});
