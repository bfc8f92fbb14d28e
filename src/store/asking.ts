import { stepIn } from './derive.ts';
import type { GradientsStore } from './store.ts';

/**
 * Covers the answers to the open step's question, its line first. What was covered before stays so; the others
 * are uncovered as soon as that line is, or another step or another network is opened: a question that nobody
 * looks at hides nothing.
 */
export function ask(store: GradientsStore, answers: readonly string[]): void {
  const before = store.getState();
  const asked = answers.filter((term) => !before.covered.includes(term));
  store.setState({ asked, covered: [...before.covered, ...asked] });
  // A step is one object for one network.
  const step = stepIn(before);
  const stop = store.subscribe((state) => {
    if (stepIn(state) === step && state.covered.includes(answers[0])) return;
    stop();
    // A link that was opened meanwhile covers what it says, and asks nothing.
    if (state.asked !== asked) return;
    store.setState({
      asked: [],
      covered: state.covered.filter((term) => !asked.includes(term)),
    });
  });
}
