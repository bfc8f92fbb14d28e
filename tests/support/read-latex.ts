import { type Model } from '../../src/equations/network.ts';
/**
 * Reads a printed formula as a person would who knows ordinary precedence and nothing of the printer:
 * what cannot be seen (braces, links) is dropped first, and what is left is evaluated.
 */
import { centralDifference } from '../../src/core/differences.ts';
import {
  add,
  at,
  elementwise,
  filled,
  map,
  type Matrix,
  matrixOf,
  multiply,
  scale,
  subtract,
  toRows,
  transpose,
} from '../../src/core/matrix.ts';
import { chosenOf } from '../../src/equations/network.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import type { Scope } from '../../src/expr/evaluate.ts';
import { axesOf, type Name, shapeOf, sizeOf } from '../../src/expr/alphabet.ts';
import type { Notation } from '../../src/expr/notation/notation.ts';
import { signLatex } from '../../src/expr/notation/sign-latex.ts';
import {
  type Bindings,
  type Index,
  indexOf,
  type IndexVariable,
  resolve,
} from '../../src/expr/tree.ts';
import { type Item, lookAt, written } from './look-at-latex.ts';

type Reading = (scope: Scope, bindings: Bindings) => Matrix;

/** The value of a formula as a notation shows it: transposed, where an example is a column. */
export const asShown = (value: Matrix, { examples }: Notation): Matrix =>
  examples === 'columns' ? transpose(value) : value;

/** A quantity, a row or an entry, as a symbol stands for it. */
interface Meaning {
  readonly name: Name;
  readonly row?: Index;
  readonly column?: Index;
}

/** The value of a formula in LaTeX, as the notation shows it. Throws where it does not read as a formula. */
export function readLatex(text: string, sizes: Model, notation: Notation, scope: Scope): Matrix {
  return readerOf(sizes, notation)(text)(scope, {});
}

const readers = new Map<string, (text: string) => Reading>();

function readerOf(sizes: Model, notation: Notation) {
  const key = `${notation.id} ${JSON.stringify(sizes)}`;
  if (!readers.has(key)) {
    const symbols = symbolsOf(sizes, notation);
    const counts = Object.fromEntries(
      (['example', ...[0, ...sizes.widths].map((_, n) => n)] as const).map((axis) => [
        indexOf(axis),
        sizeOf(axis, sizes),
      ]),
    );
    const last = indexOf(sizes.widths.length);
    readers.set(key, (text) => new Reader(lookAt(text), { symbols, counts, notation, last }).all());
  }
  return readers.get(key)!;
}

/** What a reader has to know to read a formula of a network. */
interface Known {
  readonly symbols: ReadonlyMap<string, Meaning>;
  /** How many values each index has. */
  readonly counts: Readonly<Record<string, number>>;
  readonly notation: Notation;
  /** The index of the units of the last layer. */
  readonly last: IndexVariable;
}

const closings: Readonly<Record<string, string>> = {
  '(': ')',
  '\\left(': '\\right)',
  '[': ']',
  '\\left[': '\\right]',
};

class Reader {
  private place = 0;

  constructor(
    private readonly items: readonly Item[],
    private readonly known: Known,
  ) {}

  all(): Reading {
    const reading = this.sum();
    if (this.place < this.items.length) this.refuse('an end');
    return reading;
  }

  /** Terms with + or − between; a minus may stand before the first. */
  private sum(): Reading {
    let total = this.takes('-') ? negated(this.product()) : this.product();
    for (;;) {
      const [left, plus] = [total, this.takes('+')];
      if (!plus && !this.takes('-')) return total;
      const right = this.product();
      total = plus ? stretched(add, left, right) : stretched(subtract, left, right);
    }
  }

  /** Factors, from left to right; a Σ takes in all that are to the right of it. */
  private product(): Reading {
    let total: Reading | undefined;
    let before: Item | undefined;
    for (;;) {
      const sign = total && ['\\cdot', '\\times', '\\odot', '*', '\\,'].find((s) => this.takes(s));
      if (total && !this.beginsFactor()) {
        return sign ? this.refuse(`a factor after ${sign}`) : total;
      }
      const first = this.items[this.place];
      if (total && (!sign || sign === '\\,') && readAsOneNumber(before, first)) {
        this.refuse('a sign between two numbers');
      }
      const isSigma = first?.kind === 'sign' && first.text === '\\sum';
      const factor = isSigma ? this.overIndex() : this.factor();
      total = total ? times(sign, total, factor) : factor;
      before = this.items[this.place - 1];
    }
  }

  private beginsFactor(): boolean {
    const item = this.items[this.place];
    if (item === undefined || item.kind === 'above' || item.kind === 'below') return false;
    return item.kind !== 'sign' || !['+', '-', ...Object.values(closings)].includes(item.text);
  }

  private overIndex(): Reading {
    this.place += 1;
    const below = this.items[this.place++];
    if (below?.kind !== 'below') return this.refuse('an index below Σ');
    const index = written(below.inside).replace("'", '′') as IndexVariable;
    const count = this.known.counts[index.replace('′', '')];
    const body = this.product();
    return (scope, bindings) =>
      Array.from({ length: count }, (_, n) => body(scope, { ...bindings, [index]: n })).reduce(add);
  }

  /** One thing and what is raised above it. */
  private factor(): Reading {
    const start = this.place;
    const reading = this.symbol() ?? this.atom();
    const above = this.items[this.place];
    if (above?.kind !== 'above') return reading;
    const raisedText = written(above.inside);
    if (!isPlainUnder(raisedText, this.items.slice(start, this.place))) {
      this.refuse('a bracket before what is above');
    }
    this.place += 1;
    if (this.items[this.place]?.kind === 'above') this.refuse('one thing above, not two');
    return raised(reading, raisedText);
  }

  /** The longest symbol that stands here: a letter with its indices, or ∂L/∂w. */
  private symbol(): Reading | undefined {
    for (const length of [4, 3, 2, 1]) {
      const symbol = written(this.items.slice(this.place, this.place + length));
      const meaning = this.known.symbols.get(symbol);
      if (!meaning || this.place + length > this.items.length) continue;
      this.place += length;
      const { notation } = this.known;
      return (scope, bindings) => asShown(valueOf(meaning, scope, bindings), notation);
    }
    return undefined;
  }

  private atom(): Reading {
    const item = this.items[this.place++];
    switch (item?.kind) {
      case 'number':
        return () => filled(1, 1, item.value);
      case 'fraction':
        return this.fraction(item.top, item.bottom);
      case 'matrix': {
        const cells = item.rows.map((row) => row.map((cell) => this.inside(cell)));
        return (scope, bindings) =>
          matrixOf(cells.map((row) => row.map((cell) => single(cell(scope, bindings)))));
      }
      case 'sign':
        if (item.text === '(' || item.text === '\\left(') {
          return this.componentOf(this.bracket(item.text));
        }
        if (item.text in functions) return this.applied(item.text);
        if (item.text === 'e') return this.exponential();
        if (item.text === 'E') return this.expectation();
        if (item.text === '\\mathbf 1') return this.ones();
        break;
      case 'above':
      case 'below':
      case 'accent':
      case undefined:
        break;
    }
    this.place -= 1;
    return this.refuse('a factor');
  }

  private bracket(opening: string): Reading {
    const reading = this.sum();
    if (!this.takes(closings[opening])) this.refuse('a closing bracket');
    return reading;
  }

  /** What stands in square brackets, each unit of the last layer by its probability in the example below the E. */
  private expectation(): Reading {
    const row = Number(this.below() ?? 1) - 1;
    const opening = ['[', '\\left['].find((each) => this.takes(each));
    if (!opening) return this.refuse('a bracket after E');
    const inside = this.bracket(opening);
    const { last } = this.known;
    return (scope, bindings) => {
      const shares = toRows(scope.matrix('yHat'))[row];
      return shares
        .map((share, n) => scale(inside(scope, { ...bindings, [last]: n }), share))
        .reduce(add);
    };
  }

  /** A function of what stands in brackets behind it; with an index below, one component of it. */
  private applied(sign: string): Reading {
    const name = this.takes("'") ? `${sign}'` : sign;
    const opening = ['(', '\\left('].find((each) => this.takes(each));
    if (!opening) return this.refuse(`a bracket after ${name}`);
    const inside = this.bracket(opening);
    const { notation } = this.known;
    // A function of an example is of a row, or of a column.
    return this.componentOf((scope, bindings) =>
      asShown(functions[name](asShown(inside(scope, bindings), notation)), notation),
    );
  }

  /** One component of a row or of a column, where an index stands below; else all of it. */
  private componentOf(whole: Reading): Reading {
    const below = this.below();
    if (below === undefined) return whole;
    const { notation } = this.known;
    return (scope, bindings) => {
      const at = /^\d+$/.test(below) ? Number(below) - 1 : bindings[below as IndexVariable]!;
      const { rows, columns, values } = whole(scope, bindings);
      if ((notation.examples === 'columns' ? columns : rows) !== 1) {
        throw new Error(`expected one of the ${notation.examples}, not ${rows}×${columns}`);
      }
      return filled(1, 1, values[at]);
    };
  }

  /** A column of ones: one for each example, or as many as the number below says. */
  private ones(): Reading {
    const count = Number(this.below() ?? this.known.counts['i']);
    return () => filled(count, 1, 1);
  }

  /** What stands below, where something does. */
  private below(): string | undefined {
    const item = this.items[this.place];
    if (item?.kind !== 'below') return undefined;
    this.place += 1;
    return written(item.inside).replace("'", '′');
  }

  private exponential(): Reading {
    const above = this.items[this.place++];
    if (above?.kind !== 'above') return this.refuse('an exponent above e');
    const exponent = this.inside(above.inside);
    return (scope, bindings) => map(exponent(scope, bindings), Math.exp);
  }

  private fraction(top: readonly Item[], bottom: readonly Item[]): Reading {
    if (isPartial(top) && isPartial(bottom)) return this.derivative(top.slice(1), bottom.slice(1));
    const [above, below] = [this.inside(top), this.inside(bottom)];
    return (scope, bindings) => scale(above(scope, bindings), 1 / single(below(scope, bindings)));
  }

  private derivative(top: readonly Item[], bottom: readonly Item[]): Reading {
    const of = new Reader(top, this.known).oneFactor();
    const { symbols, notation } = this.known;
    const by = symbols.get(written(bottom));
    if (!by) return this.refuse(`a symbol behind ∂, not ${written(bottom)}`);
    return (scope, bindings) => {
      const [down, across] = [by.row, by.column].map((at) => at && resolve(at, bindings));
      const slope = (row: number, column: number) =>
        centralDifference(
          (x) => single(of(scope.holding(by.name, row, column, x), bindings)),
          at(scope.matrix(by.name), row, column),
        );
      const shown = valueOf(by, scope, bindings);
      const slopes = matrixOf(
        toRows(shown).map((cells, r) =>
          cells.map((_, c) => slope((down ?? 0) + r, (across ?? 0) + c)),
        ),
      );
      return asShown(slopes, notation);
    };
  }

  private oneFactor(): Reading {
    const reading = this.factor();
    if (this.place < this.items.length) this.refuse('one thing behind ∂');
    return reading;
  }

  private inside(items: readonly Item[]): Reading {
    return new Reader(items, this.known).all();
  }

  private takes(text: string): boolean {
    const item = this.items[this.place];
    if (item?.kind !== 'sign' || item.text !== text) return false;
    this.place += 1;
    return true;
  }

  private refuse(expected: string): never {
    const [before, after] = [this.items.slice(0, this.place), this.items.slice(this.place)];
    throw new Error(`expected ${expected} where «» is: ${written(before)} «» ${written(after)}`);
  }
}

/** The functions by other formulas than the ones under test. */
const functions: Readonly<Record<string, (of: Matrix) => Matrix>> = {
  '\\sigma': (of) => map(of, (z) => (1 + Math.tanh(z / 2)) / 2),
  "\\sigma'": (of) => map(of, (z) => 1 / (2 + Math.exp(z) + Math.exp(-z))),
  '\\tanh': (of) => map(of, (z) => 1 - 2 / (Math.exp(2 * z) + 1)),
  "\\tanh'": (of) => map(of, (z) => 1 / Math.cosh(z) ** 2),
  '\\log': (of) => map(of, (x) => Math.LN2 * Math.log2(x)),
  '\\operatorname relu': (of) => map(of, (z) => (z + Math.abs(z)) / 2),
  "\\operatorname relu'": (of) => map(of, (z) => Number(z > 0)),
  '\\operatorname lrelu': (of) => map(of, (z) => Math.max(z, z / 100)),
  "\\operatorname lrelu'": (of) => map(of, (z) => (z > 0 ? 1 : 1 / 100)),
  '\\operatorname softplus': (of) => map(of, (z) => (z > 40 ? z : Math.log(1 + Math.exp(z)))),
  "\\operatorname softplus'": (of) => map(of, (z) => (1 + Math.tanh(z / 2)) / 2),
  '\\operatorname softmax': (of) =>
    matrixOf(
      toRows(of).map((row) =>
        row.map((z) => 1 / row.reduce((sum, other) => sum + Math.exp(other - z), 0)),
      ),
    ),
};

const isPartial = ([first]: readonly Item[]) =>
  first?.kind === 'sign' && first.text === '\\partial';

/**
 * Whether what is raised can only be over all of what stands before it. A power beside another index
 * above reads as one with it, Δl² reads as Δ of l², and a power of a fraction as one of its top.
 */
const isPlainUnder = (above: string, under: readonly Item[]): boolean =>
  [')', '\\right)'].includes(written(under.slice(-1))) ||
  (under[0].kind !== 'fraction' &&
    (above === '\\mathrm{T}' ||
      !(under.some((item) => item.kind === 'above') || written(under.slice(0, 1)) === '\\Delta')));

/** 2 3 reads as 23, and 2 ½ as two and a half. */
const readAsOneNumber = (before: Item | undefined, after: Item | undefined): boolean =>
  after?.kind === 'number' ||
  (before?.kind === 'number' && after !== undefined && isNumeral(after));

const isNumeral = (item: Item): boolean =>
  item.kind === 'number' ||
  (item.kind === 'fraction' && [...item.top, ...item.bottom].every(isNumeral));

const negated =
  (of: Reading): Reading =>
  (scope, bindings) =>
    scale(of(scope, bindings), -1);

const isSingle = ({ rows, columns }: Matrix) => rows === 1 && columns === 1;

function single(m: Matrix): number {
  if (!isSingle(m)) throw new Error(`expected a single number, not ${m.rows}×${m.columns}`);
  return m.values[0];
}

const stretched =
  (f: (a: Matrix, b: Matrix) => Matrix, left: Reading, right: Reading): Reading =>
  (scope, bindings) => {
    const [a, b] = [left(scope, bindings), right(scope, bindings)];
    if (isSingle(a)) return f(filled(b.rows, b.columns, a.values[0]), b);
    if (isSingle(b)) return f(a, filled(a.rows, a.columns, b.values[0]));
    return f(a, b);
  };

const times =
  (sign: string | undefined, left: Reading, right: Reading): Reading =>
  (scope, bindings) => {
    const [a, b] = [left(scope, bindings), right(scope, bindings)];
    if (isSingle(a)) return scale(b, a.values[0]);
    if (isSingle(b)) return scale(a, b.values[0]);
    if (sign === '\\times')
      throw new Error('× stands between numbers, and both sides are matrices');
    return sign === '*' || sign === '\\odot' ? elementwise(a, b) : multiply(a, b);
  };

function raised(base: Reading, above: string): Reading {
  if (above === '\\mathrm{T}') return (scope, bindings) => transpose(base(scope, bindings));
  if (!/^-?\d+$/.test(above)) throw new Error(`expected a power or T above, not ${above}`);
  return (scope, bindings) => filled(1, 1, single(base(scope, bindings)) ** Number(above));
}

function valueOf({ name, row, column }: Meaning, scope: Scope, bindings: Bindings): Matrix {
  const matrix = scope.matrix(name);
  if (row === undefined) return matrix;
  const rows = toRows(matrix)[resolve(row, bindings)];
  return matrixOf([column === undefined ? rows : [rows[resolve(column, bindings)]]]);
}

/** What each symbol of a network stands for; with a single example, i is not written and means it. */
function symbolsOf(sizes: Model, notation: Notation): Map<string, Meaning> {
  const symbols = new Map<string, Meaning>();
  for (const meaning of meaningsOf(sizes)) {
    const sign = notation.sign(meaning.name, meaning, sizes);
    symbols.set(written(lookAt(signLatex(sign))), meaning);
  }
  return symbols;
}

/** Everything that a symbol can stand for in a network: entries, rows and whole quantities. */
export function meaningsOf(sizes: Model): Meaning[] {
  return [...chosenOf(sizes), ...computedOf(sizes)].flatMap((name) => {
    const [down, across] = axesOf(name, sizes).map((axis) =>
      axis === 'one' ? undefined : indexOf(axis),
    );
    const { rows, columns } = shapeOf(name, sizes);
    const [rowPlaces, columnPlaces] = [places(rows, down), places(columns, across)];
    return [
      ...rowPlaces.flatMap((row) => columnPlaces.map((column) => ({ name, row, column }))),
      ...rowPlaces.map((row) => ({ name, row })),
      { name },
    ];
  });
}

const places = (count: number, variable: IndexVariable | undefined): Index[] => [
  ...(variable ? [variable, `${variable}′` as IndexVariable] : []),
  ...Array.from({ length: count }, (_, n) => n),
];
