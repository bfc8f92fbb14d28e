import { type ComponentType, useRef } from 'react';
import type { PictureId } from '../../store/choices.ts';
import { stepIn } from '../../store/derive.ts';
import { linkToHandOn } from '../../store/link/write-link.ts';
import type { GradientsStore } from '../../store/store.ts';
import { Outline } from '../../views/derivation/outline.tsx';
import { Diagram } from '../../views/diagram/diagram.tsx';
import { isPlot } from '../../views/embedding/is-plot.ts';
import { type ViewId, viewTitles } from '../../views/embedding/view-ids.ts';
import { Announcements } from '../../views/lesson/assistance.tsx';
import { ExamplePicker } from '../../views/lesson/example-picker.tsx';
import { FetchNote } from '../../views/lesson/fetch-note.tsx';
import { BrokenNote } from '../../views/lesson/broken-note.tsx';
import { LinkNotes, LostNote } from '../../views/lesson/link-notes.tsx';
import { NetworkSizes } from '../../views/lesson/network-sizes.tsx';
import { Scrubber } from '../../views/lesson/scrubber.tsx';
import { Ledger } from '../../views/matrix/ledger.tsx';
import { ProductPanel } from '../../views/matrix/product-panel.tsx';
import { QueryRow } from '../../views/matrix/query-row.tsx';
import { pictures } from '../../views/plots/pictures.tsx';
import { PracticeHost } from '../../views/practice/practice-host.tsx';
import { Coverable } from '../../views/shared/coverable.tsx';
import { ErrorBoundary } from '../../views/shared/error-boundary.tsx';
import { pageAddress } from '../../views/shared/page-address.ts';
import {
  PageProvider,
  useChoices,
  useGradients,
  useModel,
  usePaint,
} from '../../views/shared/page-context.tsx';

type PartId = Exclude<ViewId, 'page'>;

/** One part of the page, and a line that leads to all of it. */
export function View({ of, store }: { of: PartId; store: GradientsStore }) {
  const announcer = useRef<HTMLParagraphElement>(null);
  const Part = parts[of];
  return (
    <PageProvider store={store}>
      <p className="visually-hidden announcer" role="status" ref={announcer} />
      <Announcements announcer={announcer} />
      <main>
        <h1 className="visually-hidden">Gradients, by hand: {viewTitles[of].toLowerCase()}</h1>
        <Notes />
        <ErrorBoundary what={viewTitles[of]}>
          <Part />
        </ErrorBoundary>
        <LinkNotes />
        <WholePage of={of} />
      </main>
    </PageProvider>
  );
}

function Notes() {
  const broken = useChoices((state) => state.broken);
  return (
    <>
      <LostNote />
      <FetchNote />
      {broken && <BrokenNote />}
    </>
  );
}

/** Leads to the whole page at what is shown here, as it is when the reader asks for it. */
function WholePage({ of }: { of: PartId }) {
  const store = useGradients();
  const { title } = useChoices(stepIn);
  const link = useRef<HTMLAnchorElement>(null);
  const address = () => {
    const choices = store.getState();
    return pageAddress(linkToHandOn(isPlot(of) ? { ...choices, picture: of } : choices));
  };
  usePaint(() => void (link.current!.href = address()), [of], 'rest');
  return (
    <p className="whole-page">
      <a ref={link} href={address()} target="_blank" rel="noopener">
        {title} · the whole page
      </a>
    </p>
  );
}

const parts: Readonly<Record<PartId, ComponentType>> = {
  derivation: () => (
    <>
      <Outline />
      <Scrubber />
      <PracticeHost />
    </>
  ),
  network: () => (
    <div className="network">
      <Diagram />
      <NetworkSizes />
      <ExamplePicker />
    </div>
  ),
  product: () => (
    <div className="in-product">
      <ProductPanel />
    </div>
  ),
  numbers: Numbers,
  slope: pictureOf('slope'),
  landscape: pictureOf('landscape'),
  scores: pictureOf('scores'),
  samples: pictureOf('samples'),
  training: pictureOf('training'),
  check: pictureOf('check'),
  descent: pictureOf('descent'),
};

/** Fetches what a view shows, where it is no part of what every page fetches. */
export async function fetchView(of: ViewId): Promise<void> {
  if (isPlot(of)) await pictures[of].Picture.fetch?.();
}

function Numbers() {
  const { policy } = useModel();
  return (
    <>
      <Ledger />
      {!policy && <QueryRow />}
    </>
  );
}

function pictureOf(id: PictureId): ComponentType {
  const { Picture } = pictures[id];
  return () => (
    <section className="panel pictures" aria-label={pictures[id].title}>
      <Coverable term={`picture.${id}`} what="picture">
        <Picture />
      </Coverable>
    </section>
  );
}
