import { toRows } from '../../core/matrix.ts';
import { contents, destinationOf, fetchChapter } from '../../lessons/contents.ts';
import { stepsIn } from '../../store/derive.ts';
import { readLink } from '../../store/link/read-link.ts';
import type { GradientsStore } from '../../store/store.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import type { EmbedState } from '../../views/embedding/element-types.ts';
import { hashOf } from '../../views/embedding/hash-of.ts';
import type { Question } from '../../views/embedding/messages.ts';
import { openChapter } from '../../views/lesson/open-chapter.ts';
import { expected } from '../../views/embedding/expected.ts';
import { shownIn } from '../../views/embedding/shown-in.ts';
import type { ViewId } from '../../views/embedding/view-ids.ts';
import { tried } from '../../views/shared/parts.ts';
import { idsOf, missingView } from './problems.ts';

/** The answer to what the page around this one asks. Fails with a sentence where there is none. */
export async function answerTo(
  question: Question,
  store: GradientsStore,
  view: ViewId,
): Promise<unknown> {
  switch (question.ask) {
    case 'state':
      return shownIn(store.getState());
    case 'numbers':
      return numbersIn(store);
    case 'svg':
      return picture(store);
    case 'show':
      return show(question.what, store, view);
  }
  throw new Error(
    `“${String((question as { ask: unknown }).ask)}” is no question that is known here.`,
  );
}

const numbersIn = (store: GradientsStore): Record<string, number[][]> =>
  Object.fromEntries(
    Object.entries(wholeTraceIn(store.getState())).map(([name, value]) => [name, toRows(value!)]),
  );

async function picture(store: GradientsStore): Promise<string> {
  const [{ pictureFile }, { figuresOn }] = await Promise.all([
    import('../../views/picture/picture-file.ts'),
    import('../../views/picture/figures.ts'),
  ]);
  const [figure] = figuresOn(document);
  if (!figure) throw new Error('getSVG: this view is text, and no picture.');
  const scheme = document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
  return (await pictureFile(store, figure, 'svg', scheme)).blob.text();
}

/** Opens another chapter, step or state; what is not said stays. Where a part of it is not there, nothing changes. */
async function show(what: Partial<EmbedState>, store: GradientsStore, view: ViewId): Promise<void> {
  const before = store.getState();
  const { chapter, step, state } = { chapter: before.chapter, ...what };
  const { head } = destinationOf(`#/${chapter}`);
  if (!head) throw new Error(`setState: ${expected('chapter', chapter, idsOf(contents))}`);
  await tried(() => fetchChapter(head.id)).catch(failToFetch);
  const hash = hashOf({ chapter, step: step ?? before.steps[head.id], state: state ?? '' });
  const read = state === undefined ? undefined : readLink(hash, before)!;
  if (read && read.leftOut.length > 0) throw new Error(`setState: ${read.leftOut.join(' ')}`);
  const choices = read?.choices ?? { ...before, chapter: head.id };
  const [problem] = missingView(choices, view);
  if (problem) throw new Error(`setState: ${problem}`);
  const steps = stepsIn(choices);
  if (step !== undefined && !steps.some(({ id }) => id === step)) {
    throw new Error(`setState: ${expected('step', step, idsOf(steps))}`);
  }
  const link = read && { hash };
  const isThere = await openChapter(store, { chapter: head.id, step, link });
  if (isThere) return;
  if (store.getState().awaited?.failed) failToFetch();
  throw new Error('setState: something else was asked for, or the reader went on.');
}

function failToFetch(): never {
  throw new Error('setState: a part of the page that it needs could not be fetched.');
}
