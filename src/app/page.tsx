import type { GradientsStore } from '../store/store.ts';
import { Outline } from '../views/derivation/outline.tsx';
import { Header } from '../views/lesson/header.tsx';
import { Scrubber } from '../views/lesson/scrubber.tsx';
import { Stage } from './stage.tsx';
import { PageProvider } from '../views/shared/page-context.tsx';

/** The page: the derivation on the left, the stage on the right, the way through at the bottom. */
export const Page = ({ store }: { store: GradientsStore }) => (
  <PageProvider store={store}>
    <Header />
    <main>
      <Outline />
      <Stage />
    </main>
    <Scrubber />
  </PageProvider>
);
