import { useLayoutEffect, useRef } from 'react';
import { backwardOf, type Model, trainedOf } from '../../equations/network.ts';
import { isGradient, isUpdated, type Name } from '../../expr/alphabet.ts';
import { refsOf } from '../../expr/ref.ts';
import { stepIn } from '../../store/derive.ts';
import { late } from '../shared/late.tsx';
import { useChoices, useModel } from '../shared/page-context.tsx';
import { Matrix } from './matrix.tsx';

const GradientMark = late(async () => (await import('../plots/gradient-mark.tsx')).GradientMark);
const LargeLedger = late(async () => (await import('./large-ledger.tsx')).LargeLedger);

/** Every quantity of the network, always in the same place; those of the step stand out. */
export function Ledger() {
  const model = useModel();
  const { lit } = useChoices(stepIn);
  const rows = ledgerRows(model);
  const cells = rows.flatMap(({ names }) => names.flatMap((name) => refsOf(name, model)));
  const isLarge = cells.length > mostCells;
  const ledger = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const [box, about] = [ledger.current!, ledger.current!.querySelector<HTMLElement>('.about')];
    // Only the ledger scrolls. It is what places inside are counted from.
    if (about) box.scrollTop = about.offsetTop - 8;
  }, [lit]);
  return (
    <section className="panel ledger" aria-label="All quantities" ref={ledger}>
      {isLarge ? (
        <LargeLedger />
      ) : (
        rows.map(({ title, names }) => (
          <div key={title} className="ledger-row" role="group" aria-label={title}>
            {names.map((name) => (
              <div key={name} className={`slot ${lit.includes(name) ? 'about' : ''}`}>
                <Matrix of={name} />
                {isGradient(name) && <GradientMark of={name} />}
              </div>
            ))}
          </div>
        ))
      )}
    </section>
  );
}

/** So many cells can be looked over at once. */
const mostCells = 180;

/** Forward and backward, each in the order in which it is computed. */
function ledgerRows(model: Model): readonly { title: string; names: readonly Name[] }[] {
  const weightsBeforeSums = model.layers.flatMap((layer) => [
    ...trainedOf(layer),
    layer.z,
    layer.output,
  ]);
  return [
    { title: 'Forward', names: ['X', ...weightsBeforeSums, 'y', 'L'] },
    {
      title: 'Backward',
      names: [
        ...backwardOf(model).filter((name) => !isUpdated(name)),
        'rate',
        ...backwardOf(model).filter(isUpdated),
      ],
    },
  ];
}
