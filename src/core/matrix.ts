/** Rows first: a matrix with 4 rows and 3 columns is 4×3. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A dense matrix of float64 numbers, row after row: the entry in row i, column j (both from 0) is
 * `values[i * columns + j]`. Every function here returns a new matrix and changes none it is given.
 */
export interface Matrix extends Shape {
  readonly values: Float64Array;
}

/** A matrix of the numbers in `rows`. Throws when there are none, or when the rows differ in length. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows.length > 0 ? rows[0].length : 0;
  if (columns === 0) {
    throw new RangeError(`matrixOf: given ${rows.length}×0, expected at least one row and column`);
  }
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    const length = rows[ragged].length;
    throw new RangeError(`matrixOf: row ${ragged} has length ${length}, row 0 has ${columns}`);
  }
  return { rows: rows.length, columns, values: Float64Array.from(rows.flat()) };
}

/** A rows × columns matrix with `value` in every place. Throws on a size that is not 1, 2, 3 … */
export function filled(rows: number, columns: number, value = 0): Matrix {
  for (const size of [rows, columns]) {
    if (!Number.isInteger(size) || size < 1) {
      throw new RangeError(`filled: ${rows}×${columns}: a size is a whole number, 1 or more`);
    }
  }
  return { rows, columns, values: new Float64Array(rows * columns).fill(value) };
}

/** The entry in `row`, `column`, both from 0. Throws when that place is outside the matrix. */
export function at(m: Matrix, row: number, column: number): number {
  return m.values[place('at', m, row, column)];
}

/** A copy of `m` with `value` in `row`, `column`, both from 0. Throws when that place is outside. */
export function withCell(m: Matrix, row: number, column: number, value: number): Matrix {
  const values = m.values.slice();
  values[place('withCell', m, row, column)] = value;
  return { ...m, values };
}

/** The entries of `m`, an array a row. */
export function toRows(m: Matrix): number[][] {
  const { rows, columns, values } = m;
  return Array.from({ length: rows }, (_, i) => [
    ...values.subarray(i * columns, (i + 1) * columns),
  ]);
}

/** A·B, n×m by m×p giving n×p: (A·B)ᵢⱼ = Σₖ Aᵢₖ Bₖⱼ. Throws when the inner sizes differ. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  checkInnerSizes('multiply', a, b);
  const product = filled(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.columns; j++) {
      let sum = 0;
      for (let k = 0; k < a.columns; k++) {
        sum += a.values[i * a.columns + k] * b.values[k * b.columns + j];
      }
      product.values[i * b.columns + j] = sum;
    }
  }
  return product;
}

/** Aᵀ, n×m giving m×n: (Aᵀ)ⱼᵢ = Aᵢⱼ. */
export function transpose(a: Matrix): Matrix {
  const flipped = filled(a.columns, a.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < a.columns; j++) {
      flipped.values[j * a.rows + i] = a.values[i * a.columns + j];
    }
  }
  return flipped;
}

/** A∗B, entry by entry. Throws when the shapes differ. */
export function elementwise(a: Matrix, b: Matrix): Matrix {
  return combine('elementwise', a, b, (x, y) => x * y);
}

/** A + B. Throws when the shapes differ. */
export function add(a: Matrix, b: Matrix): Matrix {
  return combine('add', a, b, (x, y) => x + y);
}

/** A − B. Throws when the shapes differ. */
export function subtract(a: Matrix, b: Matrix): Matrix {
  return combine('subtract', a, b, (x, y) => x - y);
}

/** `f` of every entry, in the same shape. */
export function map(a: Matrix, f: (x: number) => number): Matrix {
  return { ...a, values: a.values.map((x) => f(x)) };
}

/** k times every entry, in the same shape. */
export function scale(a: Matrix, k: number): Matrix {
  return map(a, (x) => k * x);
}

/** The sum of all entries, row after row. */
export function sum(a: Matrix): number {
  return a.values.reduce((total, x) => total + x, 0);
}

/** Whether both have as many rows, and as many columns. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

/** The shape as it is written: `4×3`. */
export function shapeText(m: Shape): string {
  return `${m.rows}×${m.columns}`;
}

/** Throws, in the name of `operation`, when the shapes differ. */
export function checkSameShape(operation: string, a: Shape, b: Shape): void {
  if (!sameShape(a, b)) {
    throw new RangeError(`${operation}: ${shapeText(a)} and ${shapeText(b)}: the shapes differ`);
  }
}

/** Throws, in the name of `operation`, when A·B does not exist. */
export function checkInnerSizes(operation: string, a: Shape, b: Shape): void {
  if (a.columns !== b.rows) {
    throw new RangeError(
      `${operation}: ${shapeText(a)} by ${shapeText(b)}: ` +
        `the inner sizes, ${a.columns} and ${b.rows}, differ`,
    );
  }
}

/** The place in `values` of `row`, `column`. Throws, in the name of `operation`, when it is outside. */
export function place(operation: string, m: Shape, row: number, column: number): number {
  // Asking for whole numbers too: 0.5 and NaN index nothing, and would read as undefined.
  const inside = (index: number, size: number) =>
    Number.isInteger(index) && index >= 0 && index < size;
  if (!inside(row, m.rows) || !inside(column, m.columns)) {
    throw new RangeError(
      `${operation}: row ${row}, column ${column} is outside ${shapeText(m)} (both count from 0)`,
    );
  }
  return row * m.columns + column;
}

function combine(
  operation: string,
  a: Matrix,
  b: Matrix,
  f: (x: number, y: number) => number,
): Matrix {
  checkSameShape(operation, a, b);
  return { ...a, values: a.values.map((x, i) => f(x, b.values[i])) };
}
