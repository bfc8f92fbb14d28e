/** The figures of a race, and whether they are within their budgets. */
import { quantile, type Table } from '../report.ts';

/** What a figure should be: its median, or its ratio to this core's. */
export interface Budget {
  readonly text: string;
  readonly of: 'median' | 'ratio';
  readonly least?: number;
  readonly most?: number;
}

type Unit = 'ns' | 'ms' | 'bytes';

/** A contestant's measurements. */
export interface Measured {
  readonly name: string;
  readonly values: readonly number[];
  readonly budget?: Budget;
}

/** A table of what several did, this core first: medians, spreads, and multiples of this core's. */
export function tableOf(
  id: string,
  what: string,
  unit: Unit,
  measured: readonly Measured[],
): Table {
  const ours = quantile(measured[0].values, 0.5);
  return {
    id: `core-${id}`,
    title: what[0].toUpperCase() + what.slice(1),
    head: ['', 'median', 'p10 – p90', 'ratio', 'budget'],
    rows: measured.map(({ name, values, budget }) => {
      const [low, median, high] = [0.1, 0.5, 0.9].map((share) => quantile(values, share));
      // Nothing is as much as nothing: a pass may allocate no byte at all.
      const ratio = median === ours ? 1 : median / ours;
      return [
        name,
        text(median, unit),
        `${text(low, unit)} – ${text(high, unit)}`,
        digits(ratio),
        budget ? verdict(budget, budget.of === 'ratio' ? ratio : median) : '–',
      ];
    }),
  };
}

function verdict({ text: wanted, least = -Infinity, most = Infinity }: Budget, figure: number) {
  return `${figure >= least && figure <= most ? 'met' : 'missed'}: ${wanted}`;
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
