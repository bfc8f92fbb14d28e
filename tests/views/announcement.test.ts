import { describe, expect, test } from 'vitest';
import { cellValue } from '../../src/equations/trace.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { traceIn } from '../../src/store/derive.ts';
import { createGradientsStore, type State } from '../../src/store/store.ts';
import { withLayer } from '../../src/store/own.ts';
import { announcement } from '../../src/views/lesson/announcement.ts';
import { numberText } from '../../src/views/shared/number-text.ts';

/** What is heard when something has been done to a page. */
function heardOf(act: (state: State) => void, given: (state: State) => void = () => {}) {
  const store = createGradientsStore(initialChoices());
  given(store.getState());
  const before = store.getState();
  act(before);
  return { text: announcement(before, store.getState()), before, after: store.getState() };
}
const valueIn = (state: State, ref: 'L.0.0' | 'LNew.0.0' | 'dW.1.0') =>
  numberText(cellValue(traceIn(state), ref));

describe('what is said aloud', () => {
  test('is nothing where nothing has changed, or only what is pointed at', () => {
    expect(heardOf(() => {}).text).toBe('');
    expect(heardOf((state) => state.point('W.0.0')).text).toBe('');
  });

  test('is the loss before and after all edits since it was last said', () => {
    const { text, before, after } = heardOf((state) => {
      state.setCell('W.0.0', 1.5);
      state.setCell('W.1.0', 2);
    });
    expect(valueIn(before, 'L.0.0')).not.toBe(valueIn(after, 'L.0.0'));
    expect(text).toBe(`loss ${valueIn(before, 'L.0.0')} to ${valueIn(after, 'L.0.0')}.`);
  });

  test('is the loss after the update where only that changes, and that it stays where neither does', () => {
    const { text, before, after } = heardOf((state) => state.setCell('rate.0.0', 3));
    expect(text).toBe(`new loss ${valueIn(before, 'LNew.0.0')} to ${valueIn(after, 'LNew.0.0')}.`);
    const still = heardOf((state) => state.setCell('W.0.0', 0.4 + 1e-9));
    expect(still.text).toBe(`loss still ${valueIn(still.after, 'L.0.0')}.`);
  });

  test('tells no loss that is covered', () => {
    const { text } = heardOf(
      (state) => state.setCell('W.0.0', 1.5),
      (state) => state.cover(['L', 'LNew'], true),
    );
    expect(text).toBe('loss still covered.');
  });

  test('is a chosen number and the quantities that it comes from', () => {
    const { text, after } = heardOf((state) => state.choose('dW.1.0'));
    const value = valueIn(after, 'dW.1.0');
    expect(text).toBe(`gradient of W, component 2: ${value}, from X and delta l1.`);
    expect(heardOf((state) => state.choose('W.0.0')).text).toBe(
      'W, component 1: 0.4, a number that you set.',
    );
  });

  test('is the title of a step, in another chapter without what became of its network', () => {
    expect(heardOf((state) => state.move(1)).text).not.toMatch(/loss|node|layer/);
    const { text } = heardOf((state) => state.goTo('two-layer-batch', 'data'));
    expect(text).not.toMatch(/loss|node in|A layer/);
    expect(text).not.toBe('');
  });

  test('is no title of a step that is open still, in a network that is built otherwise', () => {
    const { text } = heardOf(
      (state) => state.build((own) => withLayer(own, 1, { width: 1 })),
      (state) => state.goTo('any-network', 'data'),
    );
    expect(text).toMatch(/^loss [\d.]+ to [\d.]+\.$/);
  });
});
