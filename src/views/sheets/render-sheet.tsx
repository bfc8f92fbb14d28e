import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createGradientsStore, type GradientsStore } from '../../store/store.ts';
import { variantOf } from '../../store/variant.ts';
import { fit } from '../derivation/formula-size.ts';
import type { Asked } from './asked.ts';
import { Sheet } from './sheet.tsx';
import css from './sheets.css?inline';

/** Puts what is asked for into an element, at once; gives back how to take it away. */
export function renderSheet(
  store: GradientsStore,
  into: Element,
  asked: Asked = { kind: 'derivation' },
): () => void {
  const styles = new CSSStyleSheet();
  styles.replaceSync(asked.size ? `${css} @page { size: ${asked.size} }` : css);
  document.adoptedStyleSheets.push(styles);
  const root = createRoot(into);
  flushSync(() =>
    root.render(
      storesOf(store, asked).map((each, n, all) => (
        <Sheet
          // A sheet of a set has no identity but its place.
          key={n}
          store={each}
          kind={asked.kind}
          number={asked.set && { n: n + 1, of: all.length, seed: asked.set.seed }}
        />
      )),
    ),
  );
  fit([...into.querySelectorAll<HTMLElement>('.formula')]);
  return () => {
    root.unmount();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== styles);
  };
}

/** One store a sheet, with the numbers of the page or of each variant; on the solutions nothing is covered. */
function storesOf(store: GradientsStore, { kind, set }: Asked): readonly GradientsStore[] {
  const choices = store.getState();
  const asked = kind === 'solutions' ? { ...choices, covered: [] } : choices;
  if (!set) return [createGradientsStore(asked)];
  return Array.from({ length: set.count }, (_, n) =>
    createGradientsStore(variantOf(asked, set.seed, n + 1)),
  );
}
