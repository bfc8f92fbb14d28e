import type { BrokenRule } from '../../equations/broken-rule.ts';
import { brokenRules, rulesOf } from '../../lessons/broken-rules.ts';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';

/** Breaks one rule of the backward pass at a time: the numbers follow, and the check shows where. */
export function RulePicker() {
  const store = useGradients();
  const broken = useChoices((state) => state.broken);
  const model = useModel();
  const rules = rulesOf(model);
  if (rules.length === 0) return null;
  return (
    <label>
      Break a rule{' '}
      <select
        value={broken ?? ''}
        onChange={(event) =>
          store.getState().breakRule((event.target.value || null) as BrokenRule | null)
        }
      >
        <option value="">None: all rules hold</option>
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {brokenRules[rule]}
          </option>
        ))}
      </select>
    </label>
  );
}
