/** What of products the page starts without, in one file to be fetched. */
export { EntryByEntry } from './entry-by-entry.tsx';
export { EntryCells } from './entry-cells.tsx';
export { ExampleByExample } from './example-by-example.tsx';
export { OnesMatrix } from './ones-matrix.tsx';
export { Quantities } from './quantities.tsx';
export { SlopeMatrix } from './slope-matrix.tsx';
export { SymbolGrid } from './symbol-grid.tsx';
export { Ways } from './ways.tsx';
