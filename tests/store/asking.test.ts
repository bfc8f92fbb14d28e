import { beforeEach, describe, expect, test } from 'vitest';
import { anyNetwork } from '../../src/lessons/any-network/chapter.ts';
import { ask } from '../../src/store/asking.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { openLink } from '../../src/store/link/open-link.ts';
import { linkOf } from '../../src/store/link/write-link.ts';
import { withLayer } from '../../src/store/own.ts';
import { createGradientsStore, type GradientsStore } from '../../src/store/store.ts';
import '../support/chapters.ts';

let store: GradientsStore;
const now = () => store.getState();
const answers = ['line.errors-1', 'delta1'];

beforeEach(() => {
  const { steps, ...choices } = initialChoices();
  store = createGradientsStore({
    ...choices,
    chapter: anyNetwork.id,
    steps: { ...steps, [anyNetwork.id]: 'errors-1' },
    covered: ['dW1'],
  });
  ask(store, answers);
});

const addNode = () => now().build((own) => withLayer(own, 1, { width: 3 }));

test('while a question is asked its answers are covered, and no link says so', () => {
  expect(now().covered).toEqual(['dW1', ...answers]);
  expect(linkOf(now())).toMatch(/cover=dW1&/);
});

describe('a question that was not answered hides nothing once', () => {
  test.each<[string, () => void]>([
    ['its line is uncovered', () => now().cover(['line.errors-1'], false)],
    ['another step is opened', () => now().goTo(anyNetwork.id, 'data')],
    ['another step is next', () => now().move(1)],
    ['another chapter is opened', () => now().goTo('two-layer-batch')],
    ['the network has a node more', addNode],
    ['the network is reset', () => (addNode(), ask(store, answers), now().reset())],
    [
      'a change of the network is taken back',
      () => (addNode(), ask(store, answers), store.temporal.getState().undo()),
    ],
    [
      'the step is left, the network changed, and the step opened again',
      () => (now().goTo(anyNetwork.id, 'data'), addNode(), now().goTo(anyNetwork.id, 'errors-1')),
    ],
    [
      'a link is opened',
      () => openLink(store, { hash: '#/any-network/errors-1?cover=dW1&notation=numpy&end' }),
    ],
    [
      'the page is loaded again',
      () => {
        const hash = linkOf(now());
        store = createGradientsStore();
        openLink(store, { hash });
      },
    ],
  ])('%s', (_, leave) => {
    leave();
    expect(now().covered).toEqual(['dW1']);
    expect(now().asked).toEqual([]);
  });
});

test('a question goes on while numbers change', () => {
  now().setCell('X.0.0', 0.25);
  now().chooseExample(1);
  expect(now().covered).toEqual(['dW1', ...answers]);
});

test('what a teacher has covered of the answers stays covered', () => {
  now().cover(['line.errors-1'], false);
  now().cover(['delta1'], true);
  ask(store, answers);
  now().goTo(anyNetwork.id, 'data');
  expect(now().covered).toEqual(['dW1', 'delta1']);
});

test('what a link covers, opened while a question is asked, stays covered', () => {
  openLink(store, { hash: '#/any-network/errors-1?cover=line.errors-1,delta1&end' });
  now().goTo(anyNetwork.id, 'data');
  expect(now().covered).toEqual(['line.errors-1', 'delta1']);
});
