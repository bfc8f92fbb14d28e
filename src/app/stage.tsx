import { useEffect, useRef, useState } from 'react';
import { Origin } from '../views/derivation/origin.tsx';
import { Diagram } from '../views/diagram/diagram.tsx';
import { BrokenNote } from '../views/lesson/broken-note-shown.ts';
import { ExamplePicker } from '../views/lesson/example-picker.tsx';
import { FetchNote } from '../views/lesson/fetch-note.tsx';
import { LostNote } from '../views/lesson/link-notes.tsx';
import { NetworkSizes } from '../views/lesson/network-sizes.tsx';
import { Ledger } from '../views/matrix/ledger.tsx';
import { ProductPanel } from '../views/matrix/product-panel.tsx';
import { ErrorBoundary } from '../views/shared/error-boundary.tsx';
import { FillButton } from '../views/room/fill-button.tsx';
import { late } from '../views/shared/late.tsx';
import { onDemand } from '../views/shared/on-demand.tsx';
import { chapterIn, isOwnIn } from '../store/derive.ts';
import { useChoices, useModel } from '../views/shared/page-context.tsx';

const FilledScreen = onDemand(
  'What fills the screen',
  () => import('../views/room/filled-screen.ts'),
  (here) => here.FilledScreen,
);
const Builder = late(
  'The builder of the network',
  () => import('../views/builder/builder.tsx'),
  (here) => here.Builder,
);
const LayerCard = late(
  'The layer at a glance',
  () => import('../views/derivation/layer-card.tsx'),
  (here) => here.LayerCard,
);
const Pictures = late(
  'Pictures of the gradient',
  () => import('../views/plots/pictures.tsx'),
  (here) => here.Pictures,
);
const QueryRow = late(
  'The row to predict',
  () => import('../views/matrix/query-row.tsx'),
  (here) => here.QueryRow,
);

const panels = {
  network: 'Network',
  builder: 'Build',
  product: 'Product',
  origin: 'Source',
  ledger: 'Numbers',
  pictures: 'Plots',
} as const;

type PanelId = keyof typeof panels;

/** What the derivation is about, in pictures. Where there is little room, one panel at a time. */
export function Stage() {
  const [picked, setPanel] = useState<PanelId>('network');
  const broken = useChoices((state) => state.broken);
  const isLost = useChoices((state) => state.lost !== null);
  const filled = useChoices((state) => state.filled);
  const isOwn = useChoices(isOwnIn);
  const { policy: isPolicy } = useModel();
  const { id: chapter } = useChoices(chapterIn);
  const stage = useRef<HTMLDivElement>(null);
  // Another chapter begins with its network.
  useEffect(() => {
    stage.current!.scrollTop = 0;
  }, [chapter]);
  const offered = (Object.keys(panels) as PanelId[]).filter((id) => id !== 'builder' || isOwn);
  const panel = offered.includes(picked) ? picked : 'network';
  return (
    <div ref={stage} className="stage" data-panel={panel}>
      <div className="panel-tabs" role="group" aria-label="What to show">
        {offered.map((id) => (
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
      {isLost && <LostNote />}
      <FetchNote />
      {broken && <BrokenNote />}
      {filled && <FilledScreen filled={filled} />}
      <div className="network in-network">
        <ErrorBoundary what="The network">
          <Diagram />
        </ErrorBoundary>
        <NetworkSizes />
        <FillButton room="network" />
      </div>
      <div className="in-origin beside">
        <ExamplePicker />
        <ErrorBoundary what="Where the number comes from">
          <Origin />
        </ErrorBoundary>
      </div>
      {isOwn && (
        <div className="in-builder">
          <ErrorBoundary what="The builder of the network">
            <Builder />
          </ErrorBoundary>
        </div>
      )}
      <div className="in-product">
        <ErrorBoundary what="The product">
          <ProductPanel />
        </ErrorBoundary>
        <FillButton room="product" />
      </div>
      <div className="in-ledger">
        <ErrorBoundary what="The table of all numbers">
          <Ledger />
        </ErrorBoundary>
        {!isPolicy && (
          <ErrorBoundary what="The row to predict">
            <QueryRow />
          </ErrorBoundary>
        )}
        <FillButton room="numbers" />
      </div>
      <div className="in-card">
        <ErrorBoundary what="The layer at a glance">
          <LayerCard />
        </ErrorBoundary>
      </div>
      <div className="in-pictures">
        <ErrorBoundary what="The picture of the slope">
          <section className="panel pictures" aria-label="Pictures of the gradient">
            <Pictures />
          </section>
        </ErrorBoundary>
        <FillButton room="picture" />
      </div>
    </div>
  );
}
