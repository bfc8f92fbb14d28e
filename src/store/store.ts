import { temporal } from 'zundo';
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { axesOf, type BrokenRule, isChosen } from '../expr/names.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import { chapterOf, fetchChapter, isHere } from '../lessons/contents.ts';
import type { ChapterId } from '../lessons/step.ts';
import { type Choices, initialChoices, mostNodes, type Numbers, numbersOf } from './choices.ts';
import { type DatasetId } from './datasets.ts';
import { chapterIn, sizesIn, stepIn } from './derive.ts';

/** The largest size of a number that a reader may set. */
export const largest = 1000;

export interface Actions {
  /** Sets a cell of X, y, W, W1, W2 or the rate. Throws where the cell is computed or the value too large. */
  readonly setCell: (ref: Ref, value: number) => void;
  readonly setNodes: (nodes: number) => void;
  readonly chooseDataset: (dataset: DatasetId) => void;
  /** All numbers as they were at the start, of the data set in use, and every rule as it should be. */
  readonly reset: () => void;
  /** Opens a step: at once or, where the chapter has to be fetched, as soon as it is here. */
  readonly goTo: (chapter: ChapterId, step?: string) => void;
  /** Notes that an address named no step, for the page to say so. */
  readonly loseWay: (address: string) => void;
  /** Moves by so many steps within the chapter, and stops at its ends. */
  readonly move: (by: number) => void;
  readonly chooseExample: (example: number) => void;
  readonly point: (at: string | null) => void;
  /** Looks at a cell, anew or, while following a trail, as the next one on it. */
  readonly choose: (ref: Ref, following?: boolean) => void;
  /** Goes back along the trail, to keep so many of its cells. */
  readonly backTo: (length: number) => void;
  readonly setNotation: (notation: NotationId) => void;
  /** Breaks one rule of the backward pass, or with null mends it. */
  readonly breakRule: (rule: BrokenRule | null) => void;
}

export type State = Choices & Actions;
export type GradientsStore = ReturnType<typeof createGradientsStore>;

/** A store of one page or one embed: the reader's choices and the ways to change them. */
export function createGradientsStore(initial: Choices = initialChoices()) {
  return createStore<State>()(
    subscribeWithSelector(
      temporal(
        (set, get) => ({
          ...initial,
          setCell: (ref, value) => set({ numbers: withCell(get(), ref, value) }),
          setNodes: (nodes) =>
            set({
              numbers: {
                ...edited(get()),
                nodes: Math.min(Math.max(Math.round(nodes), 1), mostNodes),
              },
            }),
          chooseDataset: (dataset) => {
            const { X, y } = numbersOf(dataset);
            set({ numbers: { ...edited(get()), dataset, X, y } });
          },
          reset: () => {
            const { dataset, nodes } = get().numbers;
            set({ numbers: { ...numbersOf(dataset), nodes }, broken: null });
          },
          goTo: (chapter, step) => {
            if (!isHere(chapter)) {
              // Without a connection the reader stays where they are.
              fetchChapter(chapter).then(() => get().goTo(chapter, step), Boolean);
              return;
            }
            set((state) => ({
              chapter,
              steps: chapterOf(chapter).steps.some(({ id }) => id === step)
                ? { ...state.steps, [chapter]: step }
                : state.steps,
              ...(chapter === state.chapter ? {} : { trail: [], pointed: null }),
              lost: null,
            }));
          },
          move: (by) => {
            const { steps } = chapterIn(get());
            const from = steps.indexOf(stepIn(get()));
            const to = Math.min(Math.max(from + by, 0), steps.length - 1);
            get().goTo(get().chapter, steps[to].id);
          },
          loseWay: (lost) => set({ lost }),
          chooseExample: (example) => set({ example, pointed: null }),
          point: (pointed) => {
            if (pointed !== get().pointed) set({ pointed });
          },
          choose: (ref, following = false) =>
            set((state) => ({
              trail: following ? [...state.trail, ref] : [ref],
              ...focusOfCell(state, ref),
            })),
          backTo: (length) => set((state) => ({ trail: state.trail.slice(0, length) })),
          setNotation: (notation) => set({ notation }),
          breakRule: (broken) => set({ broken }),
        }),
        {
          partialize: ({ numbers }) => ({ numbers }),
          equality: (a, b) => a.numbers === b.numbers,
          limit: 200,
        },
      ),
    ),
  );
}

/** The numbers with one cell changed; a one-example chapter's row is the row that was picked. */
function withCell(state: State, ref: Ref, value: number): Numbers {
  const { name, row, column } = cellOf(ref);
  if (!Number.isFinite(value) || Math.abs(value) > largest) {
    throw new RangeError(
      `setCell: ${ref} takes a number from −${largest} to ${largest}, and was given ${value}`,
    );
  }
  if (!isChosen(name)) throw new Error(`setCell: ${ref} is computed, not chosen`);
  switch (name) {
    case 'X':
    case 'y': {
      const picked = sizesIn(state).examples === 1 ? state.example : row;
      return { ...edited(state), [name]: changed(state.numbers[name], picked, column, value) };
    }
    case 'W':
    case 'W1':
    case 'W2':
      return { ...edited(state), [name]: changed(state.numbers[name], row, column, value) };
    case 'rate':
      return { ...state.numbers, [name]: changed(state.numbers[name], row, column, value) };
  }
}

/** The numbers, to be edited by hand: what was said of a situation need not hold any longer. */
const edited = ({ numbers }: State): Numbers => ({ ...numbers, situation: undefined });

const changed = (
  rows: readonly (readonly number[])[],
  row: number,
  column: number,
  value: number,
) => rows.map((cells, r) => (r === row ? cells.with(column, value) : cells));

/** Looking at a cell brings its example, component and node into focus. */
function focusOfCell(state: State, ref: Ref): Partial<Choices> {
  const { name, row, column } = cellOf(ref);
  const sizes = sizesIn(state);
  const focus: Partial<Record<'example' | 'component' | 'node', number>> = {};
  axesOf(name, sizes).forEach((axis, side) => {
    if (axis === 'one' || (axis === 'example' && sizes.examples === 1)) return;
    focus[axis] = side === 0 ? row : column;
  });
  return focus;
}
