import { name } from '../../expr/build.ts';
import { LineView } from '../derivation/line-view.tsx';
import { networkWords } from '../document/network-words.ts';
import { GivenShapes } from './given-shapes.tsx';
import type { Goal } from './use-derivation.ts';

/** Which network it is, what is asked for, and the shapes of what is given. */
export function DerivationHead({ of, seed, what }: { of: Goal; seed: number; what: string }) {
  const { goal, model } = of;
  return (
    <>
      <p>
        {seed > 0 && `Network ${seed}. `}
        {networkWords(model.network)} What is <LineView line={{ right: name(goal) }} as="key" />?{' '}
        {what}
      </p>
      <GivenShapes model={model} />
    </>
  );
}
