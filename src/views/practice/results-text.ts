import { count } from '../../lessons/count.ts';
import type { Chapter, Step } from '../../lessons/step.ts';
import type { Practised } from '../../store/workbook.ts';

const titles: Readonly<Record<Practised, string>> = {
  question: 'guess',
  write: 'line written',
  build: 'product built',
  derive: 'gradient derived',
  find: 'slip found',
};

/** What a reader has done in a chapter, as one line to be handed on. */
export function resultsText(
  solved: readonly string[],
  { id, number, title }: Chapter,
  steps: readonly Step[],
): string {
  const here = solved.filter((each) => each.startsWith(`${id}/`));
  const counts = (Object.keys(titles) as Practised[]).flatMap((what) => {
    const n = here.filter((each) => each.endsWith(`/${what}`)).length;
    return n === 0 ? [] : [`${n} × ${titles[what]}`];
  });
  const done = counts.length === 0 ? 'nothing yet' : counts.join(', ');
  return `Gradients, by hand, chapter ${number} (${title}, ${count(steps.length, 'step')}): ${done}.`;
}
