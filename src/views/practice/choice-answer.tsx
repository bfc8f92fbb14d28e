import type { Expr } from '../../expr/tree.ts';
import type { Choice } from '../../lessons/practice/questions/question.ts';
import { LineView } from '../derivation/line-view.tsx';
import { useShapeText } from './shape-text.ts';

interface Props {
  readonly choices: readonly Choice[];
  readonly onCommit: (choice: Choice) => void;
}

/** A button for each answer: to press one is to commit to it. */
export const ChoiceAnswer = ({ choices, onCommit }: Props) => (
  <p className="buttons">
    {choices.map((choice, n) => (
      <button
        key={JSON.stringify(choice.says)}
        type="button"
        className="control"
        onClick={() => onCommit(choice)}
      >
        {/* A formula alone is no name to what reads buttons. */}
        {typeof choice.says !== 'string' && (
          <span className="visually-hidden">Answer {n + 1}: </span>
        )}
        <ChoiceText of={choice} />
      </button>
    ))}
  </p>
);

export const isFormula = (says: Choice['says']): says is Expr =>
  typeof says !== 'string' && 'kind' in says;

/** An answer as it is read. */
export function ChoiceText({ of: { says } }: { of: Choice }) {
  const shapeText = useShapeText();
  if (typeof says === 'string') return says;
  return isFormula(says) ? <LineView line={{ right: says }} as="key" /> : shapeText(says);
}
