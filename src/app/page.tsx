import type { GradientsStore } from '../store/store.ts';
import { Outline } from '../views/derivation/outline.tsx';
import { Header } from '../views/lesson/header.tsx';
import { Scrubber } from '../views/lesson/scrubber.tsx';
import { FaultFrame } from '../views/shared/fault-frame.tsx';
import { Stage } from './stage.tsx';
import { PageProvider } from '../views/shared/page-context.tsx';

/** The page: the derivation on the left, the stage on the right, the way through at the bottom. */
export const Page = ({ store }: { store: GradientsStore }) => (
  <PageProvider store={store}>
    <FaultFrame what="The head of the page">
      <Header />
    </FaultFrame>
    <main>
      <FaultFrame what="The derivation">
        <Outline />
      </FaultFrame>
      <FaultFrame what="The stage">
        <Stage />
      </FaultFrame>
    </main>
    <FaultFrame what="The way through the steps">
      <Scrubber />
    </FaultFrame>
  </PageProvider>
);
