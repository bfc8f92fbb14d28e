import type { ChapterId } from '../../lessons/step.ts';
import { chapterIn } from '../../store/derive.ts';
import { type ViewId, viewTitles } from '../embedding/view-ids.ts';
import { useChoices } from '../shared/page-context.tsx';

/** Which steps have a picture where nothing is drawn, and of what: scripts/article-pictures.mjs takes them. */
const shown: Readonly<Record<ChapterId, Readonly<Record<string, ViewId>>>> = {
  'one-layer-batch': { prediction: 'network', wanted: 'slope', product: 'product' },
  'two-layer-single': { wanted: 'slope', 'node-error': 'network', 'hidden-product': 'product' },
  'two-layer-batch': { wanted: 'slope', 'hidden-paths': 'network', 'hidden-product': 'product' },
  'any-network': { wanted: 'slope', 'error-1': 'network', 'product-1': 'product' },
  'score-function': { probabilities: 'network', scores: 'scores', product: 'product' },
};

/** How large a picture is, in CSS pixels; nothing where it has not been taken yet. */
export type SizeOf = (file: string) => { readonly width: number; readonly height: number } | null;

/** The picture of a step as a file beside the page, with the numbers of the start. */
export function staticPicture(sizeOf: SizeOf) {
  return function StaticPicture({ step }: { step: string }) {
    const { id, number } = useChoices(chapterIn);
    const view = shown[id][step];
    if (!view) return null;
    const file = `pictures/${number}-${view}.svg`;
    return <img loading="lazy" src={file} alt={viewTitles[view]} {...sizeOf(file)} />;
  };
}
