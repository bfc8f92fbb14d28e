import { blog } from './blog.ts';
import { columns } from './columns.ts';
import type { NotationId } from './notation.ts';
import { textbook } from './textbook.ts';

/** The notations that are mathematics; NumPy is code and has a printer of its own. */
export const notations = { blog, textbook, columns };

/** Every notation's id and title, in the order in which a reader is offered them. */
export const notationTitles: Readonly<Record<NotationId, string>> = {
  blog: blog.title,
  textbook: textbook.title,
  columns: columns.title,
  numpy: 'NumPy',
};

/** Whether an example is a column in a notation, and every matrix shown as its transpose. */
export const isInColumns = (id: NotationId): boolean =>
  id !== 'numpy' && notations[id].examples === 'columns';
