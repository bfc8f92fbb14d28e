import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf, sameShape, toRows, transpose } from '../../../src/core/matrix.ts';
import { computedOf, definition } from '../../../src/equations/definitions.ts';
import { mistakesIn } from '../../../src/equations/judging/mistakes.ts';
import { valueIn } from '../../../src/equations/judging/same-value.ts';
import { chosenOf, type Model } from '../../../src/equations/network.ts';
import { isOff } from '../../../src/equations/run/compare-run.ts';
import type { Chosen, Trace } from '../../../src/equations/trace.ts';
import { cells } from '../../../src/expr/cells.ts';
import { type Ref, refsOf } from '../../../src/expr/ref.ts';
import { type Choices, initialChoices } from '../../../src/store/choices.ts';
import { chosenIn, modelIn, traceIn } from '../../../src/store/derive.ts';
import { ownOf, type Values } from '../../../src/store/own.ts';
import { bringRun } from '../../../src/store/run/bring-run.ts';
import { canPut, putRun } from '../../../src/store/run/put-run.ts';
import { readRun } from '../../../src/store/run/read-run.ts';
import { createGradientsStore } from '../../../src/store/store.ts';
import { anyNetworks, isHardToDifference } from '../../support/any-network.ts';
import { mangled } from '../../support/mangled.ts';
import { printed, programs } from '../../support/printed-run.ts';
import { runs } from '../../support/runs.ts';

/** A page whose own network has such numbers. */
function pageWith({ network }: Model, chosen: Chosen, choices = initialChoices()): Choices {
  const values = Object.fromEntries(
    Object.entries(chosen).map(([name, matrix]) => [name, toRows(matrix!)]),
  ) as Values;
  return {
    ...choices,
    chapter: 'any-network',
    numbers: { ...choices.numbers, own: { network, values } },
  };
}

function bring(text: string, page: Choices) {
  const read = readRun(text, modelIn(page));
  if (read.kind !== 'read') throw new Error(`It is ${read.kind}`);
  return bringRun(read.parts, page);
}

const kindsIn = (text: string, page: Choices) =>
  Object.fromEntries(bring(text, page).findings.map(({ name, verdict }) => [name, verdict.kind]));

const all = (model: Model) => [...chosenOf(model), ...computedOf(model)];

/** Sizes of a page, in which every number can be told from others. */
const shown = anyNetworks.filter(
  ({ sizes, trace }) =>
    !isHardToDifference(sizes, trace) &&
    Object.values(trace).every((value) => value!.values.every((x) => Math.abs(x) < 1e5)),
);

test.each(Object.entries(programs))('a right run agrees as printed by %s', (_, print) => {
  fc.assert(
    fc.property(shown, ({ sizes, chosen, trace }) => {
      const { findings, unknown } = bring(
        printed(trace, all(sizes), print),
        pageWith(sizes, chosen),
      );
      expect(unknown).toEqual([]);
      expect(findings.map(({ name }) => name)).toEqual(all(sizes));
      for (const { name, verdict } of findings) {
        expect(['taken', 'agrees'], name).toContain(verdict.kind);
      }
    }),
    { numRuns: 40 },
  );
});

test('a run agrees whatever numbers the page has, which stay as they are', () => {
  fc.assert(
    fc.property(shown, ({ sizes, chosen, trace }) => {
      const other = {
        ...chosen,
        X: { ...chosen.X, values: chosen.X.values.map((x) => x / 2) },
      };
      const page = pageWith(sizes, other);
      const before = JSON.stringify(page);
      const kinds = kindsIn(printed(trace, all(sizes), programs['lists']), page);
      expect(Object.values(kinds).filter((kind) => kind !== 'taken' && kind !== 'agrees')).toEqual(
        [],
      );
      expect(JSON.stringify(page)).toBe(before);
    }),
    { numRuns: 30 },
  );
});

/** A trace in which one quantity has the value of a wrong formula, and what follows is computed from it. */
function withMistake(of: string, value: Trace[string], trace: Trace, model: Model): Trace {
  const wrong: Record<string, Trace[string]> = { ...trace, [of]: value };
  const order = computedOf(model);
  for (const name of order.slice(order.indexOf(of) + 1)) {
    wrong[name] = valueIn(definition(name, model)!, scopeOfTrace(wrong, model));
  }
  return wrong;
}

/** The cells of a quantity, and those that follow from it. */
function after(of: string, model: Model): ReadonlySet<Ref> {
  const found = new Set<Ref>(refsOf(of, model));
  const order = computedOf(model);
  for (const name of order.slice(order.indexOf(of) + 1)) {
    const isAfter = cells(definition(name, model)!, model).some((ref) => found.has(ref));
    if (isAfter) for (const ref of refsOf(name, model)) found.add(ref);
  }
  return found;
}

const scopeOfTrace = (trace: Trace, model: Model) => ({
  sizes: model,
  matrix: (name: string) => trace[name]!,
  holding: () => {
    throw new Error('no difference is taken here');
  },
});

test('the one step that is wrong is named, with a mistake that gives its numbers, and what follows is not blamed', () => {
  let seen = 0;
  fc.assert(
    fc.property(shown, fc.nat(), fc.nat(), ({ sizes, chosen, trace }, which, what) => {
      const names = computedOf(sizes).filter((name) => name !== 'LNew');
      const of = names[which % names.length];
      const right = trace[of]!;
      const later = after(of, sizes);
      const values = mistakesIn(definition(of, sizes)!, sizes)
        // What is computed from itself, or from what comes after it, no program can compute.
        .filter(({ formula }) => !cells(formula, sizes).some((ref) => later.has(ref)))
        .flatMap(({ formula }) => valueIn(formula, scopeOfTrace(trace, sizes)) ?? []);
      const scale = Math.max(...right.values.map(Math.abs));
      const wrong = values.filter(
        (value) =>
          sameShape(value, right) &&
          value.values.every((x) => Number.isFinite(x) && Math.abs(x) < 1e5) &&
          value.values.some((x, n) => Math.abs(x - right.values[n]) > 1e-3 * Math.max(scale, 1e-2)),
      );
      if (wrong.length === 0) return;
      const run = withMistake(of, wrong[what % wrong.length], trace, sizes);
      if (!all(sizes).every((name) => run[name]?.values.every((x) => Math.abs(x) < 1e5))) return;
      seen++;
      const { findings } = bring(
        printed(run, all(sizes), programs['lists']),
        pageWith(sizes, chosen),
      );
      const off = findings.filter(({ verdict }) => isOff(verdict));
      expect(off.map(({ name }) => name)).toEqual([of]);
      const [{ verdict }] = off;
      expect(verdict.kind === 'differs' && verdict.cause?.of).toBe(of);
    }),
    { numRuns: 60 },
  );
  expect(seen).toBeGreaterThan(20);
});

test('a slope that is left out of an error signal that was not brought is found in the gradient', () => {
  const page = initialChoices();
  const broken = { ...page, broken: 'slope' as const };
  const run = bring(printed(traceIn(broken), ['dW'], programs['PyTorch']), page);
  const [{ verdict }] = run.findings;
  const cause = verdict.kind === 'differs' ? verdict.cause : undefined;
  expect([cause?.of, cause?.mistake.id]).toEqual(['delta1', 'slopeForgotten']);
});

test('a rule that is broken on the page is not asked of the run', () => {
  const page = initialChoices();
  const text = printed(traceIn(page), ['delta1', 'dW'], programs['PyTorch']);
  expect(kindsIn(text, { ...page, broken: 'sign' })).toEqual({ delta1: 'agrees', dW: 'agrees' });
});

test('what stands the other way round is told, and what comes after it is compared all the same', () => {
  const page = initialChoices();
  const trace = traceIn(page);
  const text = `${printed({ z: transpose(trace['z']!) }, ['z'], programs['lists'])}
${printed(trace, ['yHat'], programs['lists'])}`;
  const [z, yHat] = bring(text, page).findings;
  expect(z.verdict).toMatchObject({ kind: 'shape', isTransposed: true });
  expect(yHat.verdict.kind).toBe('agrees');
});

test('where an example is a column, a run is read as it is seen there', () => {
  const page = initialChoices();
  const trace = traceIn(page);
  const turned = Object.fromEntries(
    Object.entries(trace).map(([name, value]) => [name, transpose(value!)]),
  );
  const text = printed(turned, ['X', 'W', 'z', 'yHat', 'dW'], programs['PyTorch']);
  const kinds = kindsIn(text, { ...page, notation: 'columns' });
  expect(Object.values(kinds)).toEqual(['taken', 'taken', 'agrees', 'agrees', 'agrees']);
  expect(Object.values(kindsIn(text, page))).toContain('shape');
});

test('a list is a column where that is the shape of its quantity', () => {
  const page = initialChoices();
  expect(kindsIn('y = tensor([0., 1., 0., 1.])', page)).toEqual({ y: 'taken' });
});

test('a run of other sizes is compared in its own', () => {
  fc.assert(
    fc.property(shown, ({ sizes, chosen, trace }) => {
      const { network } = sizes;
      const smaller = { ...network, examples: network.examples === 1 ? 2 : 1 };
      const page = pageWith(sizes, chosen);
      const other: Choices = {
        ...page,
        numbers: { ...page.numbers, own: ownOf(smaller, page.numbers.own.values) },
      };
      const { model, findings } = bring(printed(trace, all(sizes), programs['lists']), other);
      expect(model.examples).toBe(network.examples);
      expect(findings.some(({ verdict }) => isOff(verdict))).toBe(false);
    }),
    { numRuns: 30 },
  );
});

describe('numbers without a name', () => {
  const page = initialChoices();
  const bare = (name: string) =>
    printed(traceIn(page), [name], programs['PyTorch']).replace(/^.* = /, '');
  test('are taken for the one quantity that they agree with', () => {
    expect(bring(bare('z'), page).guessed).toEqual(['z']);
  });
  test('are asked for a name where they may be several', () => {
    const { guessed, unnamed } = bring('[[9.5], [9.5], [9.5]]', page);
    expect(guessed).toEqual([]);
    expect(unnamed[0].candidates).toEqual(['W', 'dW', 'WNew']);
  });
});

test('cells that cannot be read are in their place, and nothing after them is blamed', () => {
  const page = initialChoices();
  const yHat = printed(traceIn(page), ['yHat'], programs['lists']);
  const run = bring(`z = [[nan], [1], [inf], [1e9]]\n${yHat}`, page);
  expect(run.findings.map(({ verdict }) => verdict.kind)).toEqual(['unread', 'agrees']);
  const problems = run.parts
    .get('z')!
    .cells.flat()
    .map(({ reading }) => 'problem' in reading);
  expect(problems).toEqual([true, false, true, true]);
});

test('of a name that stands there twice the first is compared', () => {
  const { repeated, findings } = bring('L = 0.5\nL = 0.4', initialChoices());
  expect(repeated).toEqual(['L']);
  expect(findings).toHaveLength(1);
});

describe('the numbers of a run', () => {
  test('are put in the page in one change, which can be undone', () => {
    const store = createGradientsStore();
    const { numbers } = store.getState();
    const run = bring(
      'X = [[1,2,3],[4,5,6],[7,8,9],[1,1,1]]\nW = [[0.5],[0.25],[-1]]',
      store.getState(),
    );
    expect(canPut(run, store.getState())).toBe(true);
    putRun(run, store);
    expect(toRows(chosenIn(store.getState())['W']!)).toEqual([[0.5], [0.25], [-1]]);
    expect(toRows(chosenIn(store.getState()).X)[1]).toEqual([4, 5, 6]);
    store.temporal.getState().undo();
    expect(store.getState().numbers).toBe(numbers);
  });
  test('are not where they are none, too large or of sizes that the chapter has not', () => {
    const state = createGradientsStore().getState();
    for (const text of [
      'L = 0.5',
      'W = [[2000], [1], [1]]',
      'X = [[1, 2]]\ny = [[1]]\nW = [[1], [2]]',
    ]) {
      expect(canPut(bring(text, state), state), text).toBe(false);
    }
  });
  test('bring their sizes with them into the reader’s own network', () => {
    const store = createGradientsStore({ ...initialChoices(), chapter: 'any-network' });
    const { own } = store.getState().numbers;
    const { sizes, chosen } = {
      sizes: modelIn(store.getState()),
      chosen: chosenIn(store.getState()),
    };
    const more = {
      ...chosen,
      X: matrixOf([...toRows(chosen.X), ...toRows(chosen.X)]),
      y: matrixOf([...toRows(chosen.y), ...toRows(chosen.y)]),
    };
    const run = bring(printed(more, chosenOf(sizes), programs['lists']), store.getState());
    putRun(run, store);
    expect(modelIn(store.getState()).examples).toBe(2 * own.network.examples);
  });
});

const hostile = [
  '['.repeat(90_000),
  '(1'.repeat(45_000),
  '[1],'.repeat(20_000),
  'a: '.repeat(30_000),
  'X = '.repeat(25_000),
  '1\n'.repeat(40_000) + '1 '.repeat(10_000),
  'x'.repeat(1_000_000),
  '__proto__ = [[1]]\nconstructor = [[2]]\ntoString: 3',
  'W = [[<img src=x onerror=alert(1)>]]',
  'W = [[nan], [inf], [-inf]]\nL = nan',
  'z = [[1e308],[1e308],[1e308],[1e308]]',
  'yHat = [[1.0],[0.0],[1.0],[0.0]]\nL = 1e5\ndelta1 = [[-0],[0],[1e-300],[0]]',
];
test.each(hostile)('hostile text gives an answer and no error: %#', (text) => {
  const page = initialChoices();
  expect(() => {
    const read = readRun(text, modelIn(page));
    if (read.kind === 'read') bringRun(read.parts, page);
  }).not.toThrow();
});

test('a number that the page covers is not told', () => {
  const page = initialChoices();
  const [whole, covered] = [page, { ...page, covered: ['L'] }].map(
    (choices) => bring('L = 0.5123', choices).findings[0].verdict,
  );
  expect(whole.kind === 'differs' && whole.wanted.values[0]).toBeCloseTo(0.338, 3);
  expect(covered.kind === 'differs' && covered.wanted.values[0]).toBeNaN();
});

test('whatever is brought, what is said of it is said in numbers, and the page stays as it is', () => {
  const text = fc
    .tuple(shown, fc.constantFrom(...Object.values(programs)))
    .map(([{ sizes, trace }, print]) => printed(trace, all(sizes), print));
  const pieces = [
    'NaN',
    'nan',
    'inf',
    '[',
    ']',
    '[[',
    '-',
    'e',
    '1e999',
    '...',
    '\n',
    'W1 = ',
    'tensor(',
  ];
  fc.assert(
    fc.property(shown, mangled(text, pieces), ({ sizes, chosen }, brought) => {
      const page = pageWith(sizes, chosen);
      const read = readRun(brought, modelIn(page));
      if (read.kind !== 'read') return;
      const { findings, chosen: set } = bringRun(read.parts, page);
      for (const matrix of Object.values(set)) {
        for (const value of matrix!.values) expect(value).not.toBeNaN();
      }
      for (const { verdict } of findings) {
        if (verdict.kind !== 'differs') continue;
        for (const value of verdict.wanted.values) expect(value).not.toBeNaN();
      }
    }),
    { numRuns: runs(100) },
  );
});
