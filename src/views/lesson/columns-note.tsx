import type { Model } from '../../equations/network.ts';
import { calledIn } from '../../lessons/called.ts';
import { useInColumns, useModel } from '../shared/page-context.tsx';

/** The prose speaks of rows of examples: what to make of it where an example is a column. */
export const columnsText = (model: Model): string =>
  `In this notation ${calledIn(model).example === 'state' ? 'a state' : 'an example'} is a column, and every matrix is seen as its transpose: where the text says row or down, read column or across, and the other way round, and read its products from right to left.`;

export function ColumnsNote() {
  const model = useModel();
  return useInColumns() && <p className="columns-note">{columnsText(model)}</p>;
}
