import './for-class.css';
import { useState } from 'react';
import { classText } from '../../lessons/practice/class-text.ts';
import type { ExerciseId } from '../../store/practice.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients } from '../shared/page-context.tsx';
import { WholeNumber } from '../shared/whole-number.tsx';
import { linkWith, seedAfter } from './seeds.ts';

/** More than a class has. */
const mostVariants = 40;

interface Props {
  readonly exercise: ExerciseId;
  readonly title: string;
  /** What one of them is called, before its number. */
  readonly variant: string;
  /** The seed of the first of them. */
  readonly seed: number;
  /** What the key says of one of them. */
  readonly keyOf: (seed: number) => string;
}

/** For a teacher: a link for each of a class, each to a variant of its own, and the key to them. */
export function ForClass({ exercise, title, variant, seed, keyOf }: Props) {
  const store = useGradients();
  const [count, setCount] = useState(10);
  const text = () => {
    const seeds = Array.from({ length: count }, (_, n) => seedAfter(seed, n));
    return classText({ title, variant }, seeds, keyOf, (each) =>
      linkWith(store.getState(), { exercise, seed: each }),
    );
  };
  return (
    <details className="for-class">
      <summary>For a class</summary>
      <p>A link for everyone, each to a variant of its own, and the key with the answers.</p>
      <div>
        <WholeNumber
          label="Variants"
          value={count}
          from={1}
          to={mostVariants}
          onChange={setCount}
        />
        <CopyButton title="Copy links and key" text={text} />
      </div>
    </details>
  );
}
