import { useMemo } from 'react';
import type { GradientsStore } from '../../store/store.ts';
import { Article } from '../article/article.tsx';
import { PrintedLayers } from '../article/printed-layers.tsx';
import { PrintedPictures } from '../article/printed-pictures.tsx';
import { BrokenNote } from '../lesson/broken-note.tsx';
import { StillProvider } from '../shared/still.tsx';
import type { SheetKind } from './asked.ts';
import { figuresOf } from './figures.ts';
import { type Numbered, SheetHead } from './sheet-head.tsx';
import { ErrorsNetwork, SheetNetwork } from './sheet-network.tsx';
import { blanksIn } from '../../store/blanks.ts';
import { Worksheet } from './worksheet.tsx';

interface Props {
  readonly store: GradientsStore;
  readonly kind: SheetKind;
  readonly number?: Numbered;
}

/** One sheet: its head, the network, and the derivation or the tasks with the numbers of its store. */
export function Sheet({ store, kind, number }: Props) {
  const figures = useMemo(() => {
    const choices = store.getState();
    const inFull = kind !== 'derivation';
    // The network on the solutions is that of the worksheet: the same layout.
    return figuresOf(
      choices,
      kind === 'worksheet' ? { inFull, isBlank: blanksIn(choices) } : { inFull },
    );
  }, [store, kind]);
  return (
    <StillProvider store={store} figures={figures}>
      <section className="one-sheet">
        <SheetHead kind={kind} number={number} />
        {kind === 'derivation' ? (
          <>
            <SheetNetwork />
            <Article Picture={ErrorsNetwork} />
            <PrintedLayers />
            <PrintedPictures />
          </>
        ) : (
          <>
            <BrokenNote />
            <SheetNetwork />
            <Worksheet kind={kind} />
          </>
        )}
      </section>
    </StillProvider>
  );
}
