import { useEffect, useState } from 'react';
import type { GradientsStore } from '../../store/store.ts';
import type { Scheme } from './draw-figure.ts';
import type { Figure } from './figures.ts';
import { type Format, type PictureFile, pictureFile } from './picture-file.ts';

/** How long a picture that is asked for no longer is kept. Milliseconds. */
const keptFor = 10_000;

/** The picture that is asked for, and where the browser has it; null while it is drawn. */
export function usePicture(store: GradientsStore, figure: Figure, format: Format, scheme: Scheme) {
  const [picture, setPicture] = useState<(PictureFile & { url: string }) | 'failed' | null>(null);
  useEffect(() => {
    let url: string | undefined;
    let isWanted = true;
    pictureFile(store, figure, format, scheme).then(
      (file) => {
        if (!isWanted) return;
        url = URL.createObjectURL(file.blob);
        setPicture({ ...file, url });
      },
      () => isWanted && setPicture('failed'),
    );
    return () => {
      isWanted = false;
      // A preview that is still on its way would be missed, and the browser would say so.
      const kept = url;
      if (kept) setTimeout(() => URL.revokeObjectURL(kept), keptFor);
      setPicture(null);
    };
  }, [store, figure, format, scheme]);
  return picture;
}
