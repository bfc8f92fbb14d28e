import type { GradientsStore } from '../store/store.ts';
import { Origin } from '../views/derivation/origin.tsx';
import { Outline } from '../views/derivation/outline.tsx';
import { Diagram } from '../views/diagram/diagram.tsx';
import { ExamplePicker } from '../views/lesson/example-picker.tsx';
import { Header } from '../views/lesson/header.tsx';
import { Scrubber } from '../views/lesson/scrubber.tsx';
import { Ledger } from '../views/matrix/ledger.tsx';
import { ProductPanel } from '../views/matrix/product-panel.tsx';
import { PageProvider } from '../views/shared/page-context.tsx';

/** The page: the derivation on the left, the stage on the right, the way through at the bottom. */
export const Page = ({ store }: { store: GradientsStore }) => (
  <PageProvider store={store}>
    <Header />
    <main>
      <Outline />
      <div className="stage">
        <div className="network">
          <div className="panel diagram-panel">
            <Diagram />
          </div>
          <div className="beside">
            <ExamplePicker />
            <Origin />
          </div>
        </div>
        <ProductPanel />
        <Ledger />
      </div>
    </main>
    <Scrubber />
  </PageProvider>
);
