import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelIn } from '../../src/store/derive.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { judge } from '../../src/store/guess.ts';
import { createGradientsStore } from '../../src/store/store.ts';
import { wholeTraceIn } from '../../src/store/unseen.ts';
import { type Ref, refOf } from '../../src/expr/ref.ts';
import { storesWithNumbers } from './stores.ts';

type Rows = readonly (readonly number[])[];
type Round = (value: number) => number;

const product = (a: Rows, b: Rows, round: Round) =>
  a.map((row) => b[0].map((_, j) => round(row.reduce((sum, x, k) => sum + x * b[k][j], 0))));
const turned = (a: Rows) => a[0].map((_, j) => a.map((row) => row[j]));
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The gradients of chapter 3 as somebody works them out on paper, each table rounded by itself. */
function onPaper(X: Rows, y: Rows, W1: Rows, W2: Rows, round: Round) {
  const each = (a: Rows, f: (value: number, i: number, j: number) => number) =>
    a.map((row, i) => row.map((value, j) => round(f(value, i, j))));
  const l1 = each(product(X, W1, round), sigmoid);
  const yHat = each(product(l1, W2, round), sigmoid);
  const delta2 = each(yHat, (p, i) => (p - y[i][0]) * p * (1 - p));
  const delta1 = each(l1, (l, i, j) => delta2[i][0] * W2[j][0] * l * (1 - l));
  const dW2 = product(turned(l1), delta2, round);
  return { delta2, delta1, dW2, dW1: product(turned(X), delta1, round) };
}

const inDecimals = (value: number) => Number(value.toFixed(3));
const exactly = (value: number) => value;

/** Numbers as a teacher sets them, to one decimal, in chapter 3. */
const tables = fc
  .record({
    X: fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    }),
    W1: fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    }),
    W2: fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 1 }), {
      minLength: 4,
      maxLength: 4,
    }),
    nodes: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ nodes, ...rows }) => {
    const { numbers, ...rest } = initialChoices();
    const tenths = (all: number[][]) => all.map((row) => row.map((value) => value / 10));
    const [X, W1, W2] = [rows.X, rows.W1, rows.W2].map(tenths);
    const values = { ...numbers.values, X, W1, W2 };
    const store = createGradientsStore({
      ...rest,
      chapter: 'two-layer-batch',
      numbers: { ...numbers, values, nodes },
    });
    const given = [
      X,
      numbers.values.y,
      W1.map((row) => row.slice(0, nodes)),
      W2.slice(0, nodes),
    ] as const;
    return { choices: store.getState(), given };
  });

const cells = (paper: ReturnType<typeof onPaper>) =>
  Object.entries(paper).flatMap(([name, rows]) =>
    rows.flatMap((row, i) => row.map((value, j) => ({ ref: refOf(name, i, j), value }))),
  );
const judged = (value: number, ref: Ref, { choices }: { choices: Parameters<typeof judge>[3] }) =>
  judge(inDecimals(value), value.toFixed(3), ref, choices);

describe('a guess', () => {
  it.each([2, 3])(
    'is right where every table was rounded to %i decimals, as the sheet is, before it was used further',
    (digits) => {
      const rounded = (value: number) => Number(value.toFixed(digits));
      fc.assert(
        fc.property(tables, (table) => {
          const choices = { ...table.choices, sheet: { digits, paper: true } };
          for (const { ref, value } of cells(onPaper(...table.given, rounded))) {
            const text = value.toFixed(digits);
            expect(judge(Number(text), text, ref, choices), `${ref} ${value}`).toBe('right');
          }
        }),
      );
    },
  );

  it('is right in full, and to as many digits as are typed from the third on', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 3, max: 12 }), (table, digits) => {
        for (const { ref, value } of cells(onPaper(...table.given, exactly))) {
          expect(judge(value, String(value), ref, table.choices), ref).toBe('right');
          const text = value.toFixed(digits);
          expect(judge(Number(text), text, ref, table.choices), `${ref} ${text}`).toBe('right');
        }
      }),
    );
  });

  it('is wrong by a sign, a factor left out or a transposed entry, more than a tenth away', () => {
    let tried = 0;
    fc.assert(
      fc.property(tables, (table) => {
        const exact = onPaper(...table.given, exactly);
        const rounded = cells(onPaper(...table.given, inDecimals));
        const all = cells(exact);
        const [, , , W2] = table.given;
        const slips = all.flatMap(({ ref, value }, n) => {
          const [name, i, j] = ref.split('.');
          const rows = exact[name as keyof typeof exact];
          const transposed = rows[Number(j)]?.[Number(i)];
          const withoutSlope =
            name === 'delta1' ? exact.delta2[Number(i)][0] * W2[Number(j)][0] : undefined;
          return [-value, transposed, withoutSlope, value / 4].map((slip) => ({
            ref,
            slip,
            near: [value, rounded[n].value],
          }));
        });
        for (const { ref, slip, near } of slips) {
          if (slip === undefined) continue;
          // What three decimals cannot tell apart is no slip that could be seen.
          const isFar = near.every((each) => Math.abs(slip - each) > 0.1 * Math.abs(each) + 0.002);
          const isBetween = slip > Math.min(...near) && slip < Math.max(...near);
          if (!isFar || isBetween) continue;
          tried++;
          expect(judged(slip, ref, table), `${ref} ${slip} for ${near.join()}`).not.toBe('right');
        }
      }),
    );
    expect(tried).toBeGreaterThan(1000);
  });

  it('is told which way it is wrong', () => {
    fc.assert(
      fc.property(storesWithNumbers, (store) => {
        const choices = store.getState();
        const trace = wholeTraceIn(choices);
        const name = modelIn(choices).layers[0].delta;
        trace[name]!.values.forEach((value, n) => {
          // Where hand work comes to 0, or to something far off, more is right.
          if (Math.abs(value) < 0.05 || Math.abs(value) > 100) return;
          const { columns } = trace[name]!;
          const ref = refOf(name, Math.floor(n / columns), n % columns);
          expect(judge(-value, String(-value), ref, choices)).toBe('sign');
        });
      }),
    );
  });

  it('may be off by half a unit of its last digit, and by no more than a twentieth', () => {
    const { choices } = {
      choices: createGradientsStore({ ...initialChoices(), chapter: 'two-layer-batch' }).getState(),
    };
    const value = wholeTraceIn(choices)['yHat']!.values[0];
    const verdict = (text: string) =>
      judge(Number(text.replace(',', '.')), text, 'yHat.0.0', choices);
    expect(value).toBeCloseTo(0.4977, 4);
    expect(['0.498', '0.50', '0.5', '0,4977', '.498'].map(verdict)).toEqual(Array(5).fill('right'));
    expect(['0.48', '0.4'].map(verdict)).toEqual(['small', 'small']);
    expect(['0.51', '1'].map(verdict)).toEqual(['large', 'large']);
    expect(verdict('-0.498')).toBe('sign');
    expect(judge(1 / 2, '1/2', 'yHat.0.0', choices)).toBe('large');
    expect(judge(0.498, '49.8 %', 'yHat.0.0', choices)).toBe('right');
    expect(judge(0.498, '4.98e-1', 'yHat.0.0', choices)).toBe('right');
  });
});
