import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { format, resolveConfig } from 'prettier';

/** A table of figures: what is printed, and what docs/PERFORMANCE.md shows. */
export interface Table {
  /** Names the place in docs/PERFORMANCE.md. */
  readonly id: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the figures were taken with, besides the machine and Node. */
  readonly tools?: string;
}

const document = 'docs/PERFORMANCE.md';

/** Prints tables; with `--write` on the command line also puts them into docs/PERFORMANCE.md. */
export async function report(tables: readonly Table[]): Promise<void> {
  for (const table of tables) console.log(`\n${table.title}\n${asText(table)}`);
  if (!process.argv.includes('--write')) return;
  const text = tables.reduce(inserted, readFileSync(document, 'utf8'));
  // As `npm run check` wants it: a table's columns are set under each other.
  const style = await resolveConfig(document);
  writeFileSync(document, await format(text, { ...style, filepath: document }));
  console.log(`\nWritten into ${document}.`);
}

/** The document with a table between the two marks that bear its id. Throws where they are missing. */
function inserted(text: string, table: Table): string {
  const [open, close] = [`<!-- ${table.id} -->`, `<!-- /${table.id} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) {
    throw new Error(
      `report: ${document} has no place for “${table.id}”: expected ${open} … ${close}`,
    );
  }
  const block = `${open}\n\n${asMarkdown(table)}\n\n_${circumstances(table)}_\n\n`;
  return text.slice(0, from) + block + text.slice(to);
}

function circumstances({ tools }: Table): string {
  const { model } = cpus()[0];
  const machine = `${cpus().length} × ${model.trim()}, ${type()} ${release()}`;
  const date = new Date().toISOString().slice(0, 10);
  return [date, machine, `Node ${process.versions.node}`, ...(tools ? [tools] : [])].join('; ');
}

function asText({ head, rows }: Table): string {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n].length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n])))
        .join('  '),
    )
    .join('\n');
}

function asMarkdown({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, n) => (n === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** The value below which a share of the values lies, 0 to 1, between neighbours where it falls there. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at % 1);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
