import './practice.css';
import type { ComponentType } from 'react';
import type { ExerciseId, Practice } from '../../store/practice.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useGradients } from '../shared/page-context.tsx';
import { BringRun } from './bring-run.tsx';
import { BuildProduct } from './build-product.tsx';
import { DeriveIt } from './derive-it.tsx';
import type { ExerciseProps } from './exercise.ts';
import { FindSlip } from './find-slip.tsx';
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

/** An exercise in a dialog; closing it closes the exercise. */
export function PracticeDialog({ practice: { exercise, seed } }: { practice: Practice }) {
  const store = useGradients();
  const { title, View } = exercises[exercise];
  return (
    <Dialog title={title} onOpen={() => undefined} onClose={() => store.getState().practise(null)}>
      {(close) => <View key={seed} seed={seed} close={close} />}
    </Dialog>
  );
}
