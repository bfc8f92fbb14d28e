import { prediction } from '../core/forward.ts';
import { matrixOf, toRows } from '../core/matrix.ts';
import { layersOf } from '../equations/network.ts';
import { fetchChapter, isHere } from '../lessons/contents.ts';
import type { ChapterId } from '../lessons/step.ts';
import { type Choices, type Numbers, numbersOf, type SituationId } from './choices.ts';
import { chosenIn, sizesIn } from './derive.ts';
import type { GradientsStore } from './store.ts';

/** Numbers with which something can be seen. */
export interface Situation {
  readonly id: SituationId;
  readonly title: string;
  /** One sentence or two: what to look for. */
  readonly look: string;
  /** Where it can be seen; the first is opened from elsewhere. */
  readonly chapters: readonly ChapterId[];
  /** The numbers, in one of these chapters. */
  readonly numbers: (choices: Choices) => Numbers;
}

const everywhere: readonly ChapterId[] = ['one-layer-batch', 'two-layer-single', 'two-layer-batch'];
const hidden: readonly ChapterId[] = ['two-layer-batch', 'two-layer-single'];
const batches: readonly ChapterId[] = ['one-layer-batch', 'two-layer-batch'];

export const situations: readonly Situation[] = [
  {
    id: 'saturated',
    title: 'Saturated',
    look: 'Every prediction is wrong, and yet the gradients are almost zero: with weights this large each sum falls where the sigmoid is flat, and descent hardly moves.',
    chapters: everywhere,
    numbers: () => {
      const start = numbersOf('default');
      const [first, second] = [
        [-45, 30, 10],
        [45, -30, -10],
      ];
      return {
        ...start,
        W: first.map((weight) => [weight]),
        W1: start.W1.map((row, j) => [first[j], second[j], ...row.slice(2)]),
        W2: [[20], [-20], ...start.W2.slice(2)],
      };
    },
  },
  {
    id: 'equal-weights',
    title: 'All weights equal',
    look: 'All hidden nodes compute the same, so they get the same gradient: compare its columns. However long you descend, the nodes stay twins.',
    chapters: hidden,
    numbers: ({ numbers: { nodes } }) => {
      const start = numbersOf('default');
      const half = (rows: Numbers['W']) => rows.map((row) => row.map(() => 0.5));
      return { ...start, W1: half(start.W1), W2: half(start.W2), nodes: Math.max(nodes, 2) };
    },
  },
  {
    id: 'perfect-fit',
    title: 'Perfect fit',
    look: 'Each label is now exactly what your network predicts: the errors are 0, so every gradient is 0 and no step moves a weight.',
    chapters: everywhere,
    numbers: (choices) => {
      const chosen = chosenIn(choices);
      const weights = layersOf(sizesIn(choices)).map((layer) => chosen[layer.weights]!);
      const { numbers } = choices;
      return { ...numbers, y: toRows(prediction(matrixOf(numbers.X), weights)) };
    },
  },
  {
    id: 'contradiction',
    title: 'Two examples contradict',
    look: 'Examples 1 and 2 have equal inputs and opposite labels, so their errors pull in opposite directions. Take 10,000 steps at a learning rate of 1: both predictions settle near 0.5, and the loss never falls below 0.25.',
    chapters: batches,
    numbers: () => {
      const start = numbersOf('default');
      const [first, , third, fourth] = start.X;
      return { ...start, X: [first, first, third, fourth] };
    },
  },
  {
    id: 'zero-column',
    title: 'An input that is always 0',
    look: 'The second component is 0 in every example, so the gradient of each weight on it is 0: descend, and these weights keep the values that they started with.',
    chapters: everywhere,
    numbers: () => {
      const start = numbersOf('default');
      return { ...start, X: start.X.map((row) => row.with(1, 0)) };
    },
  },
  {
    id: 'one-hidden-node',
    title: 'Exclusive or, one hidden node',
    look: 'One hidden node makes one weighted sum, and the prediction can only rise or only fall with it: not enough for exclusive or. Take 10,000 steps: the loss stays above 0.37.',
    chapters: ['two-layer-batch'],
    numbers: () => ({ ...numbersOf('exclusive-or'), nodes: 1 }),
  },
  {
    id: 'four-hidden-nodes',
    title: 'Exclusive or, four hidden nodes',
    look: 'Four hidden nodes are enough for exclusive or. Take 10,000 steps at a learning rate of 1: the loss rests near 0.5 at first, then falls below 0.001.',
    chapters: ['two-layer-batch'],
    numbers: () => ({ ...numbersOf('exclusive-or'), nodes: 4 }),
  },
];

/** The situation that the page shows: one that was set in the open chapter and has not been edited. */
export const situationIn = ({ numbers, chapter }: Choices): Situation | undefined =>
  situations.find(
    ({ id }) => id === numbers.situation?.id && chapter === numbers.situation.chapter,
  );

/** Opens a chapter where the situation can be seen, if need be, and sets its numbers: one edit. */
export function applySituation(store: GradientsStore, id: SituationId): void {
  const { chapters, numbers } = situations.find((situation) => situation.id === id)!;
  if (!chapters.includes(store.getState().chapter)) {
    if (!isHere(chapters[0])) {
      fetchChapter(chapters[0]).then(() => applySituation(store, id), Boolean);
      return;
    }
    store.getState().goTo(chapters[0]);
  }
  const choices = store.getState();
  store.setState({
    numbers: { ...numbers(choices), situation: { id, chapter: choices.chapter } },
  });
}
