import { prediction } from '../core/forward.ts';
import { matrixOf, toRows } from '../core/matrix.ts';
import { parametersIn } from '../equations/trace.ts';
import type { ChapterId } from '../lessons/step.ts';
import { type Choices, type Numbers, numbersOf, type SituationId } from './choices.ts';
import { chosenIn, modelIn, whoseIn } from './derive.ts';
import { ownSituations } from './own-situations.ts';
import type { Rows } from './own.ts';
import { policySituations } from './policy-situations.ts';
import type { Situation } from './situation.ts';
import type { GradientsStore } from './store.ts';

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
        values: {
          ...start.values,
          W: first.map((weight) => [weight]),
          W1: start.values.W1.map((row, j) => [first[j], second[j], ...row.slice(2)]),
          W2: [[20], [-20], ...start.values.W2.slice(2)],
        },
      };
    },
  },
  {
    id: 'equal-weights',
    title: 'All weights equal',
    look: 'All hidden nodes compute the same, so their weights get the same gradient: compare them node by node. However long you descend, the nodes stay twins.',
    chapters: hidden,
    numbers: ({ numbers: { nodes } }) => {
      const start = numbersOf('default');
      const half = (rows: Rows) => rows.map((row) => row.map(() => 0.5));
      const { W1, W2 } = start.values;
      return {
        ...start,
        values: { ...start.values, W1: half(W1), W2: half(W2) },
        nodes: Math.max(nodes, 2),
      };
    },
  },
  {
    id: 'perfect-fit',
    title: 'Perfect fit',
    look: 'Each label is now exactly what your network predicts: the errors are 0, so every gradient is 0 and no step moves a weight.',
    chapters: everywhere,
    numbers: (choices) => {
      const chosen = chosenIn(choices);
      const model = modelIn(choices);
      const { numbers } = choices;
      // Of all the examples, also where the network has one of them.
      const network = { ...model.network, examples: numbers.values.X.length };
      const X = matrixOf(numbers.values.X);
      const y = toRows(prediction(network, X, parametersIn(chosen, model)));
      return { ...numbers, values: { ...numbers.values, y } };
    },
  },
  {
    id: 'contradiction',
    title: 'Two examples contradict',
    look: 'Examples 1 and 2 have equal inputs and opposite labels, so their errors pull in opposite directions. Take 10,000 steps at a learning rate of 1: both predictions settle near 0.5, and the loss never falls below 0.25.',
    chapters: batches,
    numbers: () => {
      const start = numbersOf('default');
      const [first, , third, fourth] = start.values.X;
      return { ...start, values: { ...start.values, X: [first, first, third, fourth] } };
    },
  },
  {
    id: 'zero-column',
    title: 'An input that is always 0',
    look: 'The second component is 0 in every example, so the gradient of each weight on it is 0: descend, and these weights keep the values that they started with.',
    chapters: everywhere,
    numbers: () => {
      const start = numbersOf('default');
      const X = start.values.X.map((row) => row.with(1, 0));
      return { ...start, values: { ...start.values, X } };
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
  ...ownSituations,
  ...policySituations,
];

/** The situation that the page shows: one that was set in the open chapter and has not been edited. */
export const situationIn = ({ numbers, chapter }: Choices): Situation | undefined =>
  situations.find(
    ({ id }) => id === numbers.situation?.id && chapter === numbers.situation.chapter,
  );

/** The situations that can be seen in a chapter. */
export const situationsOf = (chapter: ChapterId): readonly Situation[] =>
  situations.filter(({ chapters }) => chapters.includes(chapter));

/** The chapter in which a situation is seen: the open one, if it can be seen there. */
export function chapterShowing(id: SituationId, open: ChapterId): ChapterId {
  const { chapters } = situationOf(id);
  return chapters.includes(open) ? open : chapters[0];
}

/** The reader's numbers with those of a situation in the open chapter. */
export function situatedIn(choices: Choices, id: SituationId): Numbers {
  const { numbers, chapter } = choices;
  const situated = situationOf(id).numbers(choices);
  // The numbers of the series know nothing of the networks that the reader has described.
  const { own, began, policy, policyBegan } = numbers;
  const kept = whoseIn(choices) === 'series' ? { own, began, policy, policyBegan } : {};
  return { ...situated, ...kept, situation: { id, chapter } };
}

/**
 * Opens a chapter where the situation can be seen, if need be, and sets its numbers: one edit. Throws
 * where that chapter is not here.
 */
export function applySituation(store: GradientsStore, id: SituationId): void {
  const { chapter: open, goTo } = store.getState();
  const chapter = chapterShowing(id, open);
  if (chapter !== open) goTo(chapter);
  store.setState({ numbers: situatedIn(store.getState(), id) });
}

const situationOf = (id: SituationId): Situation =>
  situations.find((situation) => situation.id === id)!;
