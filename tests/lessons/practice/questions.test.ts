import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../../../src/core/matrix.ts';
import { sum } from '../../../src/expr/build.ts';
import { evaluateNumber } from '../../../src/expr/evaluate.ts';
import { indexOf } from '../../../src/expr/tree.ts';
import { pathsOf } from '../../../src/equations/weight-paths.ts';
import { aboutOf } from '../../../src/equations/derivation.ts';
import { gradientOf, shapeOf, updatedOf } from '../../../src/expr/alphabet.ts';
import { mayAsk } from '../../../src/lessons/practice/questions/question-kinds.ts';
import type { Choice, Question } from '../../../src/lessons/practice/questions/question.ts';
import { questionOf } from '../../../src/lessons/practice/questions/questions.ts';
import type { ChapterId, Step } from '../../../src/lessons/step.ts';

import { chapters as every } from '../../../src/lessons/chapters.ts';
import { anyNetworks } from '../../support/any-network.ts';
import { type Choices, initialChoices } from '../../../src/store/choices.ts';
import { modelIn, scopeIn, stepsIn } from '../../../src/store/derive.ts';
import { workedExamples } from '../../../src/store/worked-examples.ts';
import { chapters } from '../../support/chapters.ts';
import { focusesOf, type Network, oneNetwork } from '../../support/networks.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';

const stepsOf = every.find(({ id }) => id === 'any-network')!.steps;

const right = ({ answer }: Question): Choice => {
  if ('value' in answer) return expect.fail('it asks for a number');
  const all = answer.filter(({ isRight }) => isRight);
  expect(all).toHaveLength(1);
  expect(answer.length).toBeGreaterThan(1);
  return all[0];
};

const asked = ({ sizes, scope }: Network, steps: readonly Step[]) =>
  steps.flatMap((step) =>
    focusesOf(sizes).flatMap((focus) => {
      const question = questionOf({ step, model: sizes, scope, focus });
      return question ? [{ step, focus, question }] : [];
    }),
  );

test('each chapter asks at seven of its turning points or more', () => {
  for (const { number, steps, network } of chapters) {
    const found = asked(oneNetwork(modelOf(network(2))), steps);
    const at = new Set(found.map(({ step }) => step.id));
    expect(at.size, `chapter ${number}`).toBeGreaterThanOrEqual(7);
  }
});

test('nothing is asked at a step of which it is not said before that something may be', () => {
  for (const { steps, network } of chapters) {
    for (const { step } of asked(oneNetwork(modelOf(network(2))), steps)) {
      expect(mayAsk(step), step.id).toBe(true);
    }
  }
});

const shapeKinds = ['sums', 'forward', 'wanted'];
const isChain = ({ widths }: Model) => widths.every((width) => width === 1);

test('at a step where something may be asked, something is, of the numbers that come with the page', () => {
  const givenOf = (id: ChapterId) => ({ ...initialChoices(), chapter: id });
  const pages: Choices[] = [
    ...chapters.map(({ id }) => givenOf(id)),
    ...workedExamples.map(({ own }) => {
      const choices = givenOf('any-network');
      return { ...choices, numbers: { ...choices.numbers, own } };
    }),
  ];
  const mute = pages.flatMap((page) => {
    const [model, scope] = [modelIn(page), scopeIn(page)];
    return (
      stepsIn(page)
        .filter(mayAsk)
        .filter((step) =>
          focusesOf(model).every((focus) => !questionOf({ step, model, scope, focus })),
        )
        // Where every matrix is a single number, there is no shape to ask for.
        .filter(({ about }) => !(isChain(model) && shapeKinds.includes(aboutOf(about).kind)))
        .map(({ id }) => `${page.chapter}/${id} of ${model.widths.join('-')}`)
    );
  });
  expect(mute).toEqual([]);
});

describe('of any network', () => {
  const ofAny = (check: (found: ReturnType<typeof asked>, network: Network) => void) =>
    fc.assert(
      fc.property(anyNetworks, (network) => {
        const steps = stepsOf(network.sizes.network);
        check(asked(network, steps), network);
      }),
      { numRuns: 40 },
    );

  test('of several answers one is right, and a number lies where it can be guessed', () => {
    ofAny((found) => {
      for (const { question } of found) {
        if (!('value' in question.answer)) right(question);
        else {
          expect(question.answer.value).toBeGreaterThanOrEqual(question.answer.from);
          expect(question.answer.value).toBeLessThanOrEqual(question.answer.to);
        }
      }
    });
  });

  test('as many paths are right as there are', () => {
    ofAny((found, { sizes }) => {
      for (const { step, focus, question } of found) {
        const { kind, number } = aboutOf(step.about);
        if (kind !== 'paths') continue;
        const { weights } = sizes.layers[number! - 1];
        const { length } = pathsOf(weights, sizes, focus);
        expect(right(question).says).toBe(`${length} ${length === 1 ? 'path' : 'paths'}`);
      }
    });
  });

  test('the shape that is right is that of what was asked for, and a step goes where the number goes', () => {
    ofAny((found, { sizes, trace }) => {
      const [{ weights }] = sizes.layers;
      for (const { step, focus, question } of found) {
        if (step.id === 'wanted') {
          expect(right(question).says).toEqual(shapeOf(gradientOf(weights), sizes));
        }
        if (step.id !== 'update') continue;
        const { rows, columns } = shapeOf(weights, sizes);
        const [row, column] = [rows > 1 ? focus.units[0] : 0, columns > 1 ? focus.units[1] : 0];
        const at = row * columns + column;
        const grows = trace[updatedOf(weights)]!.values[at] > trace[weights]!.values[at];
        expect(right(question).says).toBe(grows ? 'It grows' : 'It shrinks');
      }
    });
  });

  test('the product whose indices are in their places adds up to the entry of the gradient', () => {
    ofAny((found, { sizes, scope, trace }) => {
      for (const { step, focus, question } of found) {
        const { kind, number } = aboutOf(step.about);
        const { says } = kind === 'entries' ? right(question) : { says: '' };
        if (typeof says === 'string' || 'rows' in says) continue;
        const { weights } = sizes.layers[number! - 1];
        const [row, column] = [focus.units[number! - 1], focus.units[number!]];
        const bindings = { [indexOf(number! - 1)]: row, [indexOf(number!)]: column };
        const added = evaluateNumber(sum('example', says), scope, bindings);
        const wanted = at(trace[gradientOf(weights)]!, row, column);
        expect(added).toBeCloseTo(wanted, 9);
      }
    });
  });
});
