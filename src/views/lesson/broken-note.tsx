import { brokenRules, whatIsBroken } from '../../lessons/broken-rules.ts';
import { useChoices, useGradients, useModel, useNotation } from '../shared/page-context.tsx';

/** While a rule is broken, says so wherever the reader is, and offers to mend it. */
export function BrokenNote() {
  const store = useGradients();
  const broken = useChoices((state) => state.broken);
  const model = useModel();
  const notation = useNotation();
  if (!broken) return null;
  return (
    <div className="note broken" role="status">
      <p>
        <strong>Broken on purpose: {brokenRules[broken].title.toLowerCase()}.</strong>{' '}
        <span className="why">{whatIsBroken(broken, model, notation)}</span>
      </p>
      <button type="button" className="control" onClick={() => store.getState().breakRule(null)}>
        Mend it
      </button>
    </div>
  );
}
