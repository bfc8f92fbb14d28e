import type { Live } from '../../expr/live.ts';
import type { Ref } from '../../expr/ref.ts';
import type { Trace } from '../../equations/trace.ts';

/** How the numbers of a sheet are written, where it is not as on the page. */
export interface Figures {
  /** The numbers that it shows: rounded, where they are rounded before they are used further. */
  readonly trace: Trace;
  /** Whether they are. */
  readonly rounded: boolean;
  /** The text of a cell; nothing for one that is left to the reader. */
  readonly cell: (ref: Ref) => string;
  /** The text of a number in a formula. */
  readonly live: (live: Live) => string;
}
