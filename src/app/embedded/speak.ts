import { stepIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import {
  type FromFrame,
  type FromHost,
  messageFrom,
  sealed,
} from '../../views/embedding/messages.ts';
import type { ViewId } from '../../views/embedding/view-ids.ts';
import { answerTo } from './answers.ts';
import { problemsIn } from './problems.ts';
import { shownIn } from '../../views/embedding/shown-in.ts';
import { setTheme } from './theme.ts';

/** What has not changed for so long has come to rest. Milliseconds. */
const restAfter = 250;

/**
 * Tells the page around this one what is shown, and answers it. What it is told is no secret of the reader's,
 * and so it may be of any origin; nobody but it is listened to.
 */
export function speakToHost(store: GradientsStore, view: ViewId): void {
  const say = (message: FromFrame) => parent.postMessage(sealed(message), '*');
  const problems = problemsIn(store.getState(), view);
  if (problems.length > 0) {
    say({ type: 'refused', problems });
    return;
  }
  addEventListener('message', (event) => {
    const said = messageFrom(event, { source: parent }) as FromHost | undefined;
    if (said?.type === 'theme') setTheme(said.theme);
    if (said?.type !== 'question') return;
    const { id } = said;
    answerTo(said, store, view).then(
      (value) => say({ type: 'answer', id, value }),
      (error: unknown) => {
        say({ type: 'failed', id, reason: error instanceof Error ? error.message : String(error) });
      },
    );
  });
  sayHeights(say);
  say({ type: 'ready', ...shownIn(store.getState()) });
  sayChanges(store, say);
  // Another address, to which the page around it has sent it: who reads in here has sent it nowhere.
  store.subscribe(
    (state) => problemsIn({ ...state, awaited: null }, view).join(' '),
    (problem) => {
      if (problem !== '' && !document.hasFocus()) say({ type: 'refused', problems: [problem] });
    },
  );
}

/** Of all that stands in it, which does not depend on how high the frame is. */
function sayHeights(say: (message: FromFrame) => void) {
  const page = document.querySelector('.page')!;
  let last = 0;
  const tell = () => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (height !== last) say({ type: 'height', height: (last = height) });
  };
  // A frame that is not on the screen is not laid out by itself, nor is anything in it observed.
  tell();
  new ResizeObserver(tell).observe(page);
}

function sayChanges(store: GradientsStore, say: (message: FromFrame) => void) {
  store.subscribe(stepIn, ({ id, title }) => {
    say({ type: 'step', chapter: store.getState().chapter, step: id, title });
  });
  let last = JSON.stringify(shownIn(store.getState()));
  let rest: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(() => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      const state = store.getState();
      const shown = shownIn(state);
      const isOnTheWay = state.awaited !== null && !state.awaited.failed;
      if (isOnTheWay || JSON.stringify(shown) === last) return;
      last = JSON.stringify(shown);
      say({ type: 'change', ...shown });
    }, restAfter);
  });
}
