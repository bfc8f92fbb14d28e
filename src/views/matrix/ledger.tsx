import { useLayoutEffect, useRef } from 'react';
import { backwardOf, chosenOf, type Model, trainedOf } from '../../equations/network.ts';
import { isGradient, isNumber, isUpdated, type Name } from '../../expr/alphabet.ts';
import { refsOf } from '../../expr/ref.ts';
import { late } from '../shared/late.tsx';
import { useModel, usePage } from '../shared/page-context.tsx';
import { markAbout, useNames, useStepMark } from '../shared/step-marks.ts';
import { Matrix } from './matrix.tsx';

const GradientMark = late(
  'What the check says of a table',
  () => import('../plots/gradient-mark.tsx'),
  (here) => here.GradientMark,
);
const LargeLedger = late(
  'The table of all numbers',
  () => import('./large-ledger.tsx'),
  (here) => here.LargeLedger,
);

/** Every quantity of the network, always in the same place; those of the step stand out. */
export function Ledger() {
  const model = useModel();
  const { page } = usePage();
  const names = useNames();
  const rows = ledgerRows(model);
  const cells = rows.flatMap(({ names }) => names.flatMap((name) => refsOf(name, model)));
  const isLarge = cells.length > mostCells;
  const ledger = useRef<HTMLElement>(null);
  useStepMark((step) => markAbout(ledger.current!, step));
  useLayoutEffect(() => page?.clock.afterFrame(() => bring(ledger.current!), ['step']), [page]);
  const slot = (name: Name) => (
    <div key={name} className="slot" {...names(name)}>
      <Matrix of={name} />
      {isGradient(name) && <GradientMark of={name} />}
    </div>
  );
  return (
    <section className="panel ledger" aria-label="All quantities" ref={ledger}>
      {isLarge ? (
        <LargeLedger />
      ) : (
        rows.map(({ title, names: all }) => (
          <div key={title} className="ledger-row" role="group" aria-label={title}>
            {all.slice(0, -2).map(slot)}
            {/* The last does not stand alone in a line. */}
            <div className="ledger-row">{all.slice(-2).map(slot)}</div>
          </div>
        ))
      )}
    </section>
  );
}

/** Brings what the step is about into sight. Only the ledger scrolls, and places inside are counted from it. */
function bring(ledger: HTMLElement) {
  const about = ledger.querySelector<HTMLElement>('[data-about]');
  if (about) ledger.scrollTop = about.offsetTop - 8;
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
        ...chosenOf(model).filter(isNumber),
        ...backwardOf(model).filter(isUpdated),
      ],
    },
  ];
}
