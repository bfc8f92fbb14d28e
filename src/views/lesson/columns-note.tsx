import { useInColumns } from '../shared/page-context.tsx';

/** The prose speaks of rows of examples: what to make of it where an example is a column. */
export const columnsText =
  'In this notation an example is a column: where the text says row, read column, and the other way round, and read its products from right to left.';

export const ColumnsNote = () => useInColumns() && <p className="columns-note">{columnsText}</p>;
