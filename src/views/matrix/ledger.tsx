import { backwardOf, layersOf } from '../../equations/network.ts';
import { isGradient, isUpdated, type Name, type Sizes } from '../../expr/names.ts';
import { late } from '../shared/late.tsx';
import { useSizes } from '../shared/page-context.tsx';
import { useStageStep } from '../shared/stage-step.ts';
import { Matrix } from './matrix.tsx';

const GradientMark = late(async () => (await import('../plots/gradient-mark.tsx')).GradientMark);

/** Every quantity of the network, always in the same place; those of the step stand out. */
export function Ledger() {
  const sizes = useSizes();
  const { lit } = useStageStep();
  return (
    <section className="panel ledger" aria-label="All quantities">
      {ledgerRows(sizes).map(({ title, names }) => (
        <div key={title} className="ledger-row" role="group" aria-label={title}>
          {names.map((name) => (
            <div key={name} className={`slot ${lit.includes(name) ? 'about' : ''}`}>
              <Matrix of={name} />
              {isGradient(name) && <GradientMark of={name} />}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** Forward and backward, each in the order in which it is computed. */
function ledgerRows(sizes: Sizes): readonly { title: string; names: readonly Name[] }[] {
  const weightsBeforeSums = layersOf(sizes).flatMap(({ weights, z, output }) => [
    weights,
    z,
    output,
  ]);
  return [
    { title: 'Forward', names: ['X', ...weightsBeforeSums, 'y', 'L'] },
    {
      title: 'Backward',
      names: [
        ...backwardOf(sizes).filter((name) => !isUpdated(name)),
        'rate',
        ...backwardOf(sizes).filter(isUpdated),
      ],
    },
  ];
}
