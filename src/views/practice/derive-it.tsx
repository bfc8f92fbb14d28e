import { useMemo } from 'react';
import { modelOf } from '../../equations/network.ts';
import { gradientOf } from '../../expr/alphabet.ts';
import { trialsOf } from '../../equations/judging/trials.ts';
import { networkOfSeed } from '../../lessons/practice/network-of-seed.ts';
import { soundIn } from '../../store/sound.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { DerivationOfLink } from './derivation-of-link.tsx';
import { DerivationPage } from './derivation-page.tsx';
import type { ExerciseProps } from './exercise.ts';
import { WithModel } from './with-model.tsx';

/** A blank page for the gradient of the first weights: of the open chapter's network, or of one drawn from the seed. */
export function DeriveIt({ seed, close }: ExerciseProps) {
  const store = useGradients();
  const drawn = useMemo(() => (seed === 0 ? undefined : modelOf(networkOfSeed(seed))), [seed]);
  const { model, scope } = drawn
    ? { model: drawn, scope: trialsOf(drawn).same[0] }
    : soundIn(store.getState());
  const brought = useChoices(({ practice }) => practice?.lines);
  const of = { goal: gradientOf(model.layers[0].weights), model, scope };
  return (
    <WithModel model={model}>
      {brought ? (
        <DerivationOfLink of={of} seed={seed} texts={brought} close={close} />
      ) : (
        <DerivationPage of={of} seed={seed} close={close} />
      )}
    </WithModel>
  );
}
