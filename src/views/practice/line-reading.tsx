import type { Read, Unread } from '../../expr/reading/read-line.ts';
import type { Expr } from '../../expr/tree.ts';
import { useModel } from '../shared/page-context.tsx';
import { LineView } from '../derivation/line-view.tsx';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly read: Read | Unread;
  readonly left?: Expr;
  /** Whether the reader wanted it to be checked as it is. */
  readonly isRefused: boolean;
}

/** How a line is read: typeset, with the shape of each part below it; or where it cannot be read, and why. */
export function LineReading({ id, text, read, left, isRefused }: Props) {
  const { policy } = useModel();
  return (
    <div id={id} className={`line-reading${isRefused ? ' refused' : ''}`}>
      {text.trim() === '' ? (
        <p className="hint">
          {isRefused
            ? 'Nothing is written yet.'
            : `Type it as you write it: A . B, A·B or A @ B for a matrix product, a*b element by element, A^T or A.T, and ${policy ? 'Δθ or dtheta' : 'Δl1, D1 or delta1'}.`}
        </p>
      ) : read.kind === 'read' ? (
        <LineView line={{ left: read.left ?? left, right: read.right }} as="shapes" />
      ) : isToGoOn(text, read) && !isRefused ? (
        <p className="hint">{read.message}.</p>
      ) : (
        <Problem text={text} {...read} />
      )}
    </div>
  );
}

/** Whether nothing is wrong with a line so far, but that it ends too early. */
const isToGoOn = (text: string, { at }: Unread): boolean => at >= text.trimEnd().length;

/** More of a line than this is not repeated. */
const most = 60;

/** The line with the place that cannot be read, and what was expected there. */
function Problem({ text, at, length, message }: { text: string } & Unread) {
  const before = text.slice(Math.max(0, at - most), at);
  const place = text.slice(at, at + Math.min(length, most));
  const after = text.slice(at + length, at + length + most);
  return (
    <p>
      <code>
        {before}
        <mark>{place || '␣'}</mark>
        {after}
      </code>{' '}
      {message}.
    </p>
  );
}
