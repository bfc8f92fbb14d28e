/** The figures, as a table for people and as JSON for the programs that write the documents. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Missing } from './core-contestant.ts';
import { spread } from './core-timing.ts';

/** What a figure should be: its median, or its ratio to this core's. */
export interface Budget {
  readonly text: string;
  readonly of: 'median' | 'ratio';
  readonly least?: number;
  readonly most?: number;
}

type Unit = 'ns' | 'ms' | 'bytes';

/** One figure. `low` and `high` are the tenth and the ninetieth of a hundred measurements. */
export interface Row {
  readonly what: string;
  readonly contestant: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** The median, as a multiple of this core's at the same work. */
  readonly ratio: number;
  readonly budget?: string;
  readonly met?: boolean;
}

/** A contestant's measurements. */
export interface Measured {
  readonly name: string;
  readonly values: readonly number[];
  readonly budget?: Budget;
}

/** The rows of what several did, this core first. */
export function rowsOf(what: string, unit: Unit, measured: readonly Measured[]): Row[] {
  const ours = spread(measured[0].values).median;
  return measured.map(({ name: contestant, values, budget }) => {
    const { median, low, high } = spread(values);
    // Nothing is as much as nothing: a pass may allocate no byte at all.
    const ratio = median === ours ? 1 : median / ours;
    const row = { what, contestant, median, low, high, unit, ratio };
    if (budget === undefined) return row;
    const figure = budget.of === 'ratio' ? ratio : median;
    const met = figure >= (budget.least ?? -Infinity) && figure <= (budget.most ?? Infinity);
    return { ...row, budget: budget.text, met };
  });
}

/** Prints rows of the same work under its name. */
export function print(rows: readonly Row[]): void {
  console.log(`\n${rows[0].what}`);
  console.log(line('', 'median', 'p10 – p90', 'ratio', rows.some((row) => row.budget) && 'budget'));
  for (const { contestant, median, low, high, unit, ratio, budget, met } of rows) {
    const range = `${text(low, unit)} – ${text(high, unit)}`;
    const verdict = budget && `${met ? 'met' : 'MISSED'}: ${budget}`;
    console.log(line(contestant, text(median, unit), range, digits(ratio), verdict));
  }
}

/** Writes every figure, and what they were measured with. */
export function write(
  path: string,
  rows: readonly Row[],
  missing: readonly Missing[],
  conditions: object,
): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ ...conditions, rows, missing }, null, 2) + '\n');
  console.log(`\nThe same figures are in ${path}.`);
}

function line(
  name: string,
  median: string,
  range: string,
  ratio: string,
  verdict: string | false | undefined,
): string {
  const columns = [name.padEnd(40), median.padStart(9), range.padStart(23), ratio.padStart(8)];
  return `  ${columns.join('')}   ${verdict || ''}`.trimEnd();
}

/** Three digits, and long times in µs or ms. */
function text(value: number, unit: Unit): string {
  if (unit === 'ns' && value >= 1e6) return `${digits(value / 1e6)} ms`;
  if (unit === 'ns' && value >= 1e4) return `${digits(value / 1e3)} µs`;
  return `${digits(value)} ${unit === 'bytes' ? 'B' : unit}`;
}

function digits(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
