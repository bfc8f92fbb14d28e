import { useState } from 'react';
import { Origin } from '../views/derivation/origin.tsx';
import { Diagram } from '../views/diagram/diagram.tsx';
import { ExamplePicker } from '../views/lesson/example-picker.tsx';
import { LostNote } from '../views/lesson/lost-note.tsx';
import { HiddenNodes } from '../views/lesson/hidden-nodes.tsx';
import { Ledger } from '../views/matrix/ledger.tsx';
import { ProductPanel } from '../views/matrix/product-panel.tsx';
import { FaultFrame } from '../views/shared/fault-frame.tsx';
import { late } from '../views/shared/late.tsx';
import { useChoices } from '../views/shared/page-context.tsx';

const BrokenNote = late(async () => (await import('../views/lesson/broken-note.tsx')).BrokenNote);
const Pictures = late(async () => (await import('../views/plots/pictures.tsx')).Pictures);

const panels = {
  network: 'Network',
  product: 'Product',
  origin: 'Source',
  ledger: 'Numbers',
  pictures: 'Plots',
} as const;

type PanelId = keyof typeof panels;

/** What the derivation is about, in pictures. Where there is little room, one panel at a time. */
export function Stage() {
  const [panel, setPanel] = useState<PanelId>('network');
  const broken = useChoices((state) => state.broken);
  return (
    <div className="stage" data-panel={panel}>
      <div className="panel-tabs" role="group" aria-label="What to show">
        {(Object.keys(panels) as PanelId[]).map((id) => (
          <button
            key={id}
            type="button"
            className="control"
            aria-pressed={id === panel}
            onClick={() => setPanel(id)}
          >
            {panels[id]}
          </button>
        ))}
      </div>
      <LostNote />
      {broken && <BrokenNote />}
      <div className="network in-network">
        <FaultFrame what="The network">
          <Diagram />
        </FaultFrame>
        <HiddenNodes />
      </div>
      <div className="in-origin beside">
        <ExamplePicker />
        <FaultFrame what="Where the number comes from">
          <Origin />
        </FaultFrame>
      </div>
      <div className="in-product">
        <FaultFrame what="The product">
          <ProductPanel />
        </FaultFrame>
      </div>
      <div className="in-ledger">
        <FaultFrame what="The table of all numbers">
          <Ledger />
        </FaultFrame>
      </div>
      <div className="in-pictures">
        <FaultFrame what="The picture of the slope">
          <section className="panel pictures" aria-label="Pictures of the gradient">
            <Pictures />
          </section>
        </FaultFrame>
      </div>
    </div>
  );
}
