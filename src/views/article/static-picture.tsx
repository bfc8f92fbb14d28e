import { chapterIn } from '../../store/derive.ts';
import { fileOf, staticPictures } from '../embedding/static-pictures.ts';
import { viewTitles } from '../embedding/view-ids.ts';
import { useChoices } from '../shared/page-context.tsx';

/** How large a picture is, in CSS pixels; nothing where it has not been taken yet. */
export type SizeOf = (file: string) => { readonly width: number; readonly height: number } | null;

/** The picture of a step, where it has one. */
export function staticPicture(sizeOf: SizeOf) {
  return function StaticPicture({ step }: { step: string }) {
    const { id, number } = useChoices(chapterIn);
    const view = staticPictures[id][step];
    if (!view) return null;
    const file = fileOf(number, view);
    // What is not lazy React has fetched early, by a line of its own.
    return <img loading="lazy" src={file} alt={viewTitles[view]} {...sizeOf(file)} />;
  };
}
