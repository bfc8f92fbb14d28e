import { useRef } from 'react';
import type { GradientsStore } from '../store/store.ts';
import { Outline } from '../views/derivation/outline.tsx';
import { Header } from '../views/lesson/header.tsx';
import { LinkNotes } from '../views/lesson/link-notes.tsx';
import { Scrubber } from '../views/lesson/scrubber.tsx';
import { ErrorBoundary } from '../views/shared/error-boundary.tsx';
import { late } from '../views/shared/late.tsx';
import { Stage } from './stage.tsx';
import { PageProvider } from '../views/shared/page-context.tsx';

const Assistance = late(
  'Help for the keyboard',
  () => import('../views/lesson/assistance.tsx'),
  (here) => here.Assistance,
);
const ClipboardNote = late(
  'The clipboard',
  () => import('../views/lesson/clipboard-note.tsx'),
  (here) => here.ClipboardNote,
);

const MovingTerms = late(
  'Motion',
  () => import('../views/moving/moving-terms.tsx'),
  (here) => here.MovingTerms,
);
const PracticeHost = late(
  'Exercises',
  () => import('../views/practice/practice-host.tsx'),
  (here) => here.PracticeHost,
);

/** The page: the derivation on the left, the stage on the right, the way through at the bottom. */
export const Page = ({ store }: { store: GradientsStore }) => {
  const announcer = useRef<HTMLParagraphElement>(null);
  return (
    <PageProvider store={store}>
      <Assistance announcer={announcer} />
      <p className="visually-hidden announcer" role="status" ref={announcer} />
      <ErrorBoundary what="The head of the page">
        <Header />
      </ErrorBoundary>
      <main>
        <ErrorBoundary what="The derivation">
          <Outline />
        </ErrorBoundary>
        <ErrorBoundary what="The stage">
          <Stage />
        </ErrorBoundary>
      </main>
      <MovingTerms />
      <ErrorBoundary what="The clipboard">
        <ClipboardNote />
      </ErrorBoundary>
      <ErrorBoundary what="The exercise">
        <PracticeHost />
      </ErrorBoundary>
      <ErrorBoundary what="What is said of the link">
        <LinkNotes />
      </ErrorBoundary>
      <ErrorBoundary what="The way through the steps">
        <Scrubber />
      </ErrorBoundary>
    </PageProvider>
  );
};
