import type { Line } from '../../equations/line.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { LineView } from '../derivation/line-view.tsx';
import type { Derived } from './derived.ts';
import { VerdictText } from './verdict-text.tsx';

interface Props {
  readonly line: Derived;
  readonly scope: Scope;
  /** Nothing where it is none of the reader's. */
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
}

/** Whether a line is of all of a quantity, and not of an entry or a row. */
const isWhole = ({ left }: Line): boolean => left.kind === 'name' || left.kind === 'partial';

/** A line that was written, with ✓ or with what is wrong below it. */
export function DerivedLine({
  line: { text, read, line, of, verdict },
  scope,
  onEdit,
  onRemove,
}: Props) {
  const isRight = verdict?.kind === 'right';
  return (
    <li className={isRight ? 'is-right' : undefined}>
      <div className="written">
        <span role="img" aria-label={isRight ? 'right' : 'not right'}>
          {isRight ? '✓' : '✗'}
        </span>
        {read.kind === 'read' ? (
          <div>
            <LineView line={{ left: read.left ?? line?.left, right: read.right }} as="symbols" />
          </div>
        ) : (
          <code>{text.slice(0, 200)}</code>
        )}
        {onEdit && (
          <button type="button" className="control" onClick={onEdit}>
            Edit
          </button>
        )}
        {onRemove && (
          <button type="button" className="control" aria-label="Remove the line" onClick={onRemove}>
            ×
          </button>
        )}
      </div>
      {isRight && !of && line && isWhole(line) && (
        <p className="hint">True; what it is made of is not said yet.</p>
      )}
      {!isRight && (
        <div className="verdict" role="status">
          {read.kind === 'unread' ? (
            <p className="wrong">{read.message}.</p>
          ) : line && verdict ? (
            <VerdictText verdict={verdict} written={read} line={line} scope={scope} />
          ) : (
            <p className="wrong">This is given: no line of the derivation says what it is.</p>
          )}
        </div>
      )}
    </li>
  );
}
