import { useRef } from 'react';
import { type Model, trainedOf } from '../../equations/network.ts';
import { gradientOf, isGradient, type Name, updatedOf } from '../../expr/alphabet.ts';
import { GradientMark } from '../plots/gradient-mark.tsx';
import { stepIn } from '../../store/derive.ts';
import { useGradients, useModel } from '../shared/page-context.tsx';
import { useNames, useStepMark } from '../shared/step-marks.ts';
import { Symbol } from '../shared/symbol.tsx';
import { Matrix } from './matrix.tsx';

/** The quantities of a network with more numbers than can be looked over: by layer, those of the step open. */
export function LargeLedger() {
  return rowsOf(useModel()).map(({ title, names }) => (
    <div key={title} className="ledger-row" role="group" aria-label={title}>
      <h3>{title}</h3>
      {names.map((name) => (
        <LargeSlot key={name} name={name} />
      ))}
    </div>
  ));
}

function LargeSlot({ name }: { name: Name }) {
  const { lit } = stepIn(useGradients().getState());
  const names = useNames();
  const slot = useRef<HTMLDetailsElement>(null);
  const wasAbout = useRef(lit.includes(name));
  useStepMark((step) => {
    const isAbout = step.lit.includes(name);
    // What the reader has opened or closed stays so while the step is about it, or is not.
    if (isAbout !== wasAbout.current) slot.current!.open = isAbout;
    wasAbout.current = isAbout;
  });
  return (
    <details ref={slot} className="slot" {...names(name)} open={lit.includes(name)}>
      <summary>
        <Symbol of={name} />
      </summary>
      <Matrix of={name} />
      {isGradient(name) && <GradientMark of={name} />}
    </details>
  );
}

/** Each layer with all that belongs to it, between the data and the loss. */
const rowsOf = ({ layers }: Model): readonly { title: string; names: readonly Name[] }[] => [
  { title: 'Data', names: ['X', 'y'] },
  ...layers.map((layer) => {
    const trained = trainedOf(layer);
    const { number, z, output, delta } = layer;
    const gradients = trained.map(gradientOf);
    return {
      title: `Layer ${number}`,
      names: [...trained, z, output, delta, ...gradients, ...trained.map(updatedOf)],
    };
  }),
  { title: 'Loss', names: ['L', 'rate', updatedOf('L')] },
];
