import type { Scope } from '../../expr/evaluate.ts';
import type { Derived } from './derived.ts';
import { DerivedLine } from './derived-line.tsx';

interface Props {
  readonly label: string;
  readonly lines: readonly Derived[];
  readonly scope: Scope;
  readonly isWhole: boolean;
  /** What is done with a line, by its place; nothing where the lines are none of the reader's. */
  readonly onEdit?: (place: number) => void;
  readonly onRemove?: (place: number) => void;
}

/** The lines of a derivation one under another, and whether they are all that it needs. */
export function DerivedLines({ label, lines, scope, isWhole, onEdit, onRemove }: Props) {
  return (
    <>
      <ol aria-label={label}>
        {lines.map((line, n) => (
          <DerivedLine
            // A line is its text, and the same one may stand there twice.
            key={`${n} ${line.text}`}
            line={line}
            scope={scope}
            onEdit={onEdit && (() => onEdit(n))}
            onRemove={onRemove && (() => onRemove(n))}
          />
        ))}
      </ol>
      <div role="status">
        {isWhole && (
          <p className="right">
            The derivation is whole: every line that it needs is there, and right.
          </p>
        )}
      </div>
    </>
  );
}
