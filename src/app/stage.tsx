import { useState } from 'react';
import { Origin } from '../views/derivation/origin.tsx';
import { Diagram } from '../views/diagram/diagram.tsx';
import { ExamplePicker } from '../views/lesson/example-picker.tsx';
import { HiddenNodes } from '../views/lesson/hidden-nodes.tsx';
import { Ledger } from '../views/matrix/ledger.tsx';
import { ProductPanel } from '../views/matrix/product-panel.tsx';

const panels = {
  network: 'Network',
  product: 'Product',
  origin: 'Source',
  ledger: 'All numbers',
} as const;

type PanelId = keyof typeof panels;

/** What the derivation is about, in pictures. Where there is little room, one panel at a time. */
export function Stage() {
  const [panel, setPanel] = useState<PanelId>('network');
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
      <div className="network in-network">
        <Diagram />
        <HiddenNodes />
      </div>
      <div className="in-origin beside">
        <ExamplePicker />
        <Origin />
      </div>
      <div className="in-product">
        <ProductPanel />
      </div>
      <div className="in-ledger">
        <Ledger />
      </div>
    </div>
  );
}
