import { useState } from 'react';
import { classText } from '../../lessons/practice/class-text.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients } from '../shared/page-context.tsx';
import { useRightModel } from './right-model.ts';
import { linkWith, seedAfter } from './seeds.ts';

/** More than a class has. */
const mostVariants = 40;

/** For a teacher: a link for each of a class, beginning with this slip's, and the key to them. */
export function FindClass({ seed }: { seed: number }) {
  const store = useGradients();
  const model = useRightModel();
  const [count, setCount] = useState(10);
  const text = () => {
    const seeds = Array.from({ length: count }, (_, n) => seedAfter(seed, n));
    return classText(seeds, model, (each) => linkWith(store.getState(), each));
  };
  return (
    <details>
      <summary>For a class</summary>
      <p>
        A link for everyone, from slip {seed} on, and the key: which line, what it should be, and
        what is wrong.
      </p>
      <div className="for-class">
        <label>
          Variants{' '}
          <input
            type="number"
            defaultValue={count}
            min={1}
            max={mostVariants}
            required
            onChange={({ target }) => {
              const typed = Math.round(target.valueAsNumber);
              if (Number.isFinite(typed)) setCount(Math.min(Math.max(typed, 1), mostVariants));
            }}
          />
        </label>
        <CopyButton title="Copy links and key" text={text} />
      </div>
    </details>
  );
}
