import type { Shape } from '../../src/core/matrix.ts';
import { type Model } from '../../src/equations/network.ts';
import fc from 'fast-check';
import { scale } from '../../src/core/matrix.ts';
import * as build from '../../src/expr/build.ts';
import { chosenOf } from '../../src/equations/network.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import type { Chosen } from '../../src/equations/trace.ts';
import { type Network, networkWith } from './networks.ts';
import { axesOf, type Name, shapeOf, sizeOf } from '../../src/expr/alphabet.ts';
import { type Expr, type Index, indexOf, type IndexVariable } from '../../src/expr/tree.ts';

const one: Shape = { rows: 1, columns: 1 };
const isOne = ({ rows, columns }: Shape) => rows === 1 && columns === 1;
const key = ({ rows, columns }: Shape) => `${rows}×${columns}`;

/** What a sum can run over in a network. */
const axesIn = ({ widths }: Model) => ['example', ...[0, ...widths].map((_, n) => n)] as const;

const sigma = (of: Expr) => build.apply('sigmoid', of);

/** Random well-shaped formulas of a network: of every kind, as deep as `depth`. */
export function treesOf(sizes: Model, depth: number): fc.Arbitrary<Expr> {
  const trees = made.get(sizes) ?? new Trees(sizes);
  made.set(sizes, trees);
  return fc.oneof(...trees.shapes.map((shape) => trees.of(shape, depth, [])));
}

/** Making them is slow, so those of a network of the same sizes are made once. */
const made = new Map<Model, Trees>();

class Trees {
  private readonly made = new Map<string, fc.Arbitrary<Expr>>();
  private readonly names: readonly Name[];
  private readonly lengths: readonly number[];
  readonly shapes: readonly Shape[];

  constructor(private readonly sizes: Model) {
    this.names = [...chosenOf(sizes), ...computedOf(sizes)];
    this.lengths = [...new Set([1, ...axesIn(sizes).map((axis) => sizeOf(axis, sizes))])];
    this.shapes = this.lengths.flatMap((rows) =>
      this.lengths.map((columns) => ({ rows, columns })),
    );
  }

  /** Formulas of a shape, in which the indices `free` may stand. */
  of(shape: Shape, depth: number, free: readonly IndexVariable[]): fc.Arbitrary<Expr> {
    const id = `${key(shape)} ${depth} ${free.join('')}`;
    const known = this.made.get(id);
    if (known) return known;
    const leaves = this.leaves(shape, free);
    const made = depth === 0 ? leaves : fc.oneof(leaves, ...this.composed(shape, depth - 1, free));
    this.made.set(id, made);
    return made;
  }

  private leaves(shape: Shape, free: readonly IndexVariable[]): fc.Arbitrary<Expr> {
    const fitting = this.names.filter((name) => key(shapeOf(name, this.sizes)) === key(shape));
    const rows = this.names.filter(
      (name) => shape.rows === 1 && shapeOf(name, this.sizes).columns === shape.columns,
    );
    const entry = this.entries(this.names, free);
    return fc.oneof(
      ...fitting.map((name) => fc.constant(build.name(name))),
      ...rows.map((name) => this.placeIn(name, 0, free).map((at) => build.row(name, at))),
      ...(isOne(shape)
        ? [
            { weight: 3, arbitrary: entry },
            { weight: 3, arbitrary: fc.constantFrom(2, 0.5, -3, 1.25).map(build.number) },
            this.derivatives(free),
          ]
        : [
            fc
              .array(fc.array(entry, { minLength: shape.columns, maxLength: shape.columns }), {
                minLength: shape.rows,
                maxLength: shape.rows,
              })
              .map(build.grid),
          ]),
    );
  }

  private entries(names: readonly Name[], free: readonly IndexVariable[]): fc.Arbitrary<Expr> {
    return fc.oneof(
      ...names.map((name) =>
        fc
          .tuple(this.placeIn(name, 0, free), this.placeIn(name, 1, free))
          .map(([row, column]) => build.entry(name, row, column)),
      ),
    );
  }

  private placeIn(name: Name, side: 0 | 1, free: readonly IndexVariable[]): fc.Arbitrary<Index> {
    const { rows, columns } = shapeOf(name, this.sizes);
    const axis = axesOf(name, this.sizes)[side];
    const variable = axis === 'one' ? undefined : indexOf(axis);
    const places = Array.from({ length: [rows, columns][side] }, (_, n) => n);
    return fc.constantFrom<Index>(
      ...places,
      ...(variable && free.includes(variable) ? [variable, variable] : []),
    );
  }

  private derivatives(free: readonly IndexVariable[]): fc.Arbitrary<Expr> {
    const { layers } = this.sizes;
    const weights: Name[] = layers.length === 1 ? ['W'] : ['W1', 'W2'];
    const inner: Name[] = layers.length === 1 ? ['z'] : ['z1', 'l1', 'z2'];
    return fc.oneof(
      this.entries([...weights, ...inner], free).map((by) => build.partial(build.name('L'), by)),
      this.entries([...weights, ...inner], free).chain((by) =>
        this.entries(['yHat'], free).map((of) => build.partial(of, by)),
      ),
    );
  }

  /** Formulas that are numbers in any network, and not matrices that happen to be 1×1 in this one. */
  private numbers(depth: number, free: readonly IndexVariable[]): fc.Arbitrary<Expr> {
    const leaf = fc.oneof(
      this.entries(this.names, free),
      fc.constantFrom(2, 0.5, -3, 1.25).map(build.number),
      fc.constantFrom('rate', 'L').map(build.name),
      this.of({ rows: 1, columns: this.sizes.inputs }, 0, free).map((row) =>
        build.component(row, 0),
      ),
    );
    if (depth === 0) return leaf;
    const less = this.numbers(depth - 1, free);
    return fc.oneof(
      leaf,
      fc.tuple(less, less).map(([a, b]) => build.minus(a, b)),
      fc.tuple(less, less).map(([a, b]): Expr => ({ kind: 'times', factors: [a, b] })),
      less.map(sigma),
      less.map((base) => build.power(base, 2)),
    );
  }

  private composed(
    shape: Shape,
    depth: number,
    free: readonly IndexVariable[],
  ): fc.Arbitrary<Expr>[] {
    const same = this.of(shape, depth, free);
    const scalar = this.numbers(depth, free);
    const several = fc.array(same, { minLength: 2, maxLength: 3 });
    // One of two may be a number beside a matrix; two numbers side by side come of another case.
    const besideScalar = fc.oneof(same, scalar);
    const turned = { rows: shape.columns, columns: shape.rows };
    return [
      ...this.lengths.map((inner) =>
        fc
          .tuple(
            this.of({ rows: shape.rows, columns: inner }, depth, free),
            this.of({ rows: inner, columns: shape.columns }, depth, free),
          )
          .map(([left, right]) => build.matrixProduct(left, right)),
      ),
      several.map((factors): Expr => ({ kind: 'elementwise', factors })),
      fc.tuple(scalar, same, fc.boolean()).map(([a, b, swapped]): Expr => ({
        kind: 'times',
        factors: swapped ? [b, a] : [a, b],
      })),
      several.map((terms): Expr => ({ kind: 'plus', terms })),
      fc.tuple(same, besideScalar).map(([left, right]) => build.minus(left, right)),
      fc.tuple(besideScalar, same).map(([left, right]): Expr => ({
        kind: 'plus',
        terms: [left, right],
      })),
      same.map(build.negate),
      this.of(turned, depth, free).map(build.transpose),
      same.map(sigma),
      same.map((of) => build.apply('exp', sigma(of))),
      this.of(one, depth, free).chain((base) =>
        isOne(shape) ? fc.constantFrom(2, 3).map((exponent) => build.power(base, exponent)) : same,
      ),
      fc
        .tuple(same, scalar)
        .map(([above, below]) =>
          build.fraction(above, build.plus(build.number(1), build.apply('exp', sigma(below)))),
        ),
      fc
        .tuple(same, fc.constantFrom(2, -4))
        .map(([above, below]) => build.fraction(above, build.number(below))),
      ...axesIn(this.sizes).map((axis) =>
        this.of(shape, depth, [...new Set([...free, indexOf(axis)])].toSorted()).map((body) =>
          build.sum(axis, body),
        ),
      ),
    ];
  }
}

/** Whether a small change of the numbers chosen makes a small change of the formula's value. */
export function isTame(expr: Expr, { chosen, sizes, scope }: Network): boolean {
  const nudged = Object.fromEntries(
    Object.entries(chosen).map(([name, value]) => [name, scale(value!, 1 + 1e-6)]),
  );
  const value = evaluate(expr, scope);
  const other = evaluate(expr, networkWith(nudged as Chosen, sizes).scope);
  const moved = value.values.map(
    (x, n) => Math.abs(x - other.values[n]) / Math.max(1, Math.abs(x)),
  );
  return moved.every((by) => by < 1e-4);
}
