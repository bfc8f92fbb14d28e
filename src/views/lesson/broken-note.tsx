import { whyNotBroken } from '../../equations/sabotage.ts';
import { brokenRules } from '../../lessons/broken-rules.ts';
import { useChoices, useGradients, useSizes } from '../shared/page-context.tsx';

/** While a rule is broken, says so wherever the reader is, and offers to mend it. */
export function BrokenNote() {
  const store = useGradients();
  const broken = useChoices((state) => state.broken);
  const sizes = useSizes();
  if (!broken) return null;
  const { title, sentence } = brokenRules[broken];
  const why = whyNotBroken(broken, sizes);
  return (
    <div className="note broken" role="status">
      <p>
        <strong>Broken on purpose: {title.toLowerCase()}.</strong>{' '}
        {why === null
          ? sentence
          : `Here it cannot even be computed, so the numbers stay right. ${why}`}
      </p>
      <button type="button" className="control" onClick={() => store.getState().breakRule(null)}>
        Mend it
      </button>
    </div>
  );
}
