import './practice.css';
import type { ComponentType } from 'react';
import type { ExerciseId, Practice } from '../../store/practice.ts';
import { soundIn } from '../../store/sound.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { BringRun } from './bring-run.tsx';
import { BuildProduct } from './build-product.tsx';
import { DeriveIt } from './derive-it.tsx';
import type { ExerciseProps } from './exercise.ts';
import { FindSlip } from './find-slip.tsx';
import { WithModel } from './with-model.tsx';
import { WriteLine } from './write-line.tsx';

const exercises: Readonly<
  Record<ExerciseId, { title: string; View: ComponentType<ExerciseProps> }>
> = {
  write: { title: 'Write the line', View: WriteLine },
  derive: { title: 'Derive it yourself', View: DeriveIt },
  build: { title: 'Build the product', View: BuildProduct },
  find: { title: 'Find the slip', View: FindSlip },
  bring: { title: 'Compare a run of your own', View: BringRun },
};

/** An exercise in a dialog, about the network with no rule broken in it; closing it closes the exercise. */
export function PracticeDialog({ practice }: { practice: Practice }) {
  const { exercise, seed, isLinked } = practice;
  const store = useGradients();
  const { title, View } = exercises[exercise];
  const model = useChoices((state) => soundIn(state).model);
  return (
    <WithModel model={model}>
      <Dialog
        title={title}
        isLinked={isLinked}
        onOpen={() => undefined}
        onClose={() => store.getState().practise(null)}
      >
        {(close) => <View key={seed} seed={seed} close={close} />}
      </Dialog>
    </WithModel>
  );
}
