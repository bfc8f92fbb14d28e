import { temporal } from 'zundo';
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { BrokenRule } from '../equations/broken-rule.ts';
import { withUnit } from '../equations/line.ts';
import { axesOf, isChosen, sizeOf } from '../expr/alphabet.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import type { ChapterId } from '../lessons/step.ts';
import {
  type Choices,
  firstQuery,
  initialChoices,
  mostNodes,
  type Numbers,
  numbersOf,
  type PictureId,
  valuesOf,
} from './choices.ts';
import { type DatasetId } from './datasets.ts';
import {
  describedIn,
  exampleIn,
  isPicked,
  modelIn,
  stepIn,
  stepsIn,
  unitsIn,
  valuesIn,
  whoseIn,
  withValues,
} from './derive.ts';
import type { Own, Rows } from './own.ts';
import { filledAfter, type Room } from './filled.ts';
import type { Practice } from './practice.ts';

/** The largest size of a number that a reader may set. */
export const largest = 1000;

export interface Actions {
  /** Sets a cell of a quantity that the reader sets. Throws where the cell is computed or the value too large. */
  readonly setCell: (ref: Ref, value: number) => void;
  /**
   * Sets several cells in one change, of a network of the reader's own that comes with them where there is
   * one; throws, and sets none, where one of them cannot be set so.
   */
  readonly setCells: (values: readonly (readonly [Ref, number])[], own?: Own) => void;
  readonly setNodes: (nodes: number) => void;
  readonly chooseDataset: (dataset: DatasetId) => void;
  /**
   * The numbers of the open chapter as they were at the start, of the data set in use or of the network
   * that the reader began with, the row to predict too, every rule as it should be, and no path muted.
   */
  readonly reset: () => void;
  /** Begins with a network in place of the reader's own or, in the chapter of policies, with a policy. */
  readonly begin: (own: Own) => void;
  /** Makes another network of what the reader has described; layers, nodes and numbers are changed in `own.ts`. */
  readonly build: (change: (own: Own) => Own) => void;
  /** Opens a step. Throws where the chapter is not here: whoever asks has fetched it. */
  readonly goTo: (chapter: ChapterId, step?: string) => void;
  /** Notes that an address named no step, for the page to say so. */
  readonly noteLost: (address: string) => void;
  /** Notes the numbers of last time, or with null that they are not wanted. */
  readonly offer: (link: Choices['offered']) => void;
  /** Notes that the reader has seen what of a link could not be read. */
  readonly dismissLeftOut: () => void;
  /** Notes where the reader asked to go, or that it could not be fetched; null where they are there. */
  readonly wait: (awaited: Choices['awaited']) => void;
  /** Moves by so many steps within the chapter, and stops at its ends. */
  readonly move: (by: number) => void;
  readonly chooseExample: (example: number) => void;
  readonly point: (at: string | null) => void;
  /** Looks at a cell, anew or, while following a trail, as the next one on it. */
  readonly choose: (ref: Ref, following?: boolean) => void;
  /** Goes back along the trail, to keep so many of its cells. */
  readonly backTo: (length: number) => void;
  /** Takes paths of weights out of the sum, or puts them back. */
  readonly mute: (paths: readonly string[], muted: boolean) => void;
  /** Covers what terms name, as in `covered`, or takes these terms away again. */
  readonly cover: (terms: readonly string[], covered: boolean) => void;
  readonly openPicture: (picture: PictureId) => void;
  readonly pickAxes: (axes: Choices['axes']) => void;
  readonly setPlots: (plots: Partial<Choices['plots']>) => void;
  /** Opens an exercise, or with null closes the one that is open. */
  readonly practise: (practice: Practice | null) => void;
  /** Has a part of the page fill the screen, or no longer where it does; with null all of the page is seen. */
  readonly fill: (room: Room | null) => void;
  readonly setDraws: (draws: Partial<Choices['draws']>) => void;
  readonly setNotation: (notation: NotationId) => void;
  readonly setSheet: (sheet: Choices['sheet']) => void;
  /** Breaks one rule of the backward pass, in one layer or in all, or with null mends it. */
  readonly breakRule: (rule: BrokenRule | null, layer?: number | null) => void;
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
          setCells: (values, own = get().numbers.own) => {
            const put = (state: State, [ref, value]: readonly [Ref, number]) => ({
              ...state,
              numbers: withCell(state, ref, value),
            });
            const from = { ...get(), numbers: { ...get().numbers, own } };
            set({ numbers: values.reduce(put, from).numbers });
          },
          setNodes: (nodes) =>
            set({
              numbers: {
                ...edited(get()),
                nodes: Math.min(Math.max(Math.round(nodes), 1), mostNodes),
              },
            }),
          chooseDataset: (dataset) => {
            const values = { ...get().numbers.values, ...valuesOf(dataset) };
            set({ numbers: { ...edited(get()), dataset, values } });
          },
          reset: () =>
            set((state) => ({
              numbers: resetIn(state),
              query: { ...state.query, [whoseIn(state)]: firstQuery },
              draws: whoseIn(state) === 'policy' ? initialChoices().draws : state.draws,
              broken: null,
              brokenIn: null,
              muted: [],
            })),
          begin: (own) => {
            const begun =
              whoseIn(get()) === 'policy' ? { policy: own, policyBegan: own } : { own, began: own };
            set({ numbers: { ...edited(get()), ...begun }, muted: [] });
          },
          build: (change) => {
            const numbers = edited(get());
            const changed = change(describedIn(get()));
            const place = whoseIn(get()) === 'policy' ? 'policy' : 'own';
            set({ numbers: { ...numbers, [place]: changed } });
          },
          goTo: (chapter, step) => {
            const before = get();
            const isThere = stepsIn({ ...before, chapter }).some(({ id }) => id === step);
            const steps = isThere ? { ...before.steps, [chapter]: step } : before.steps;
            const isAnother = stepIn({ ...before, chapter, steps }) !== stepIn(before);
            set({
              chapter,
              steps,
              // What a step is about comes before what was chosen in another; its example and units stay.
              trail: isAnother ? [] : before.trail,
              ...(chapter === before.chapter ? {} : { pointed: null, muted: [] }),
              lost: null,
              awaited: null,
            });
          },
          move: (by) => {
            const steps = stepsIn(get());
            const from = steps.indexOf(stepIn(get()));
            const to = Math.min(Math.max(from + by, 0), steps.length - 1);
            get().goTo(get().chapter, steps[to].id);
          },
          noteLost: (lost) => set({ lost, awaited: null }),
          offer: (offered) => set({ offered }),
          dismissLeftOut: () => set({ leftOut: [] }),
          wait: (awaited) => set({ awaited }),
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
          mute: (paths, muted) => set({ muted: changedIn(get().muted, paths, muted) }),
          cover: (terms, covered) => set({ covered: changedIn(get().covered, terms, covered) }),
          openPicture: (picture) => set({ picture }),
          pickAxes: (axes) => set({ axes }),
          setPlots: (plots) => set({ plots: { ...get().plots, ...plots } }),
          practise: (practice) => set({ practice }),
          fill: (room) => set({ filled: room && filledAfter(get().filled, room) }),
          setDraws: (draws) => set({ draws: { ...get().draws, ...draws } }),
          setNotation: (notation) => set({ notation }),
          setSheet: (sheet) => set({ sheet }),
          breakRule: (broken, layer = null) => set({ broken, brokenIn: broken && layer }),
        }),
        {
          partialize: ({ numbers, query, broken, brokenIn }) => ({
            numbers,
            query,
            broken,
            brokenIn,
          }),
          equality: (a, b) =>
            (Object.keys(a) as (keyof typeof a)[]).every((key) => a[key] === b[key]),
          limit: 200,
        },
      ),
    ),
  );
}

/** The numbers with one cell changed; a one-example chapter's row is the row that was picked. */
function withCell(state: State, ref: Ref, value: number): Numbers {
  const { name, row, column } = cellOf(ref);
  checkSize(`setCell: ${ref}`, value);
  if (!isChosen(name)) throw new Error(`setCell: ${ref} is computed, not chosen`);
  const picked = isPicked(name, state) ? exampleIn(state) : row;
  const all = valuesIn(state);
  const values = { ...all, [name]: changed(all[name], picked, column, value) };
  return withValues(name === 'rate' ? state : { ...state, numbers: edited(state) }, values);
}

/** Throws, in the name of what is set, where a number is larger than a reader may set. */
export function checkSize(what: string, value: number): void {
  if (Number.isFinite(value) && Math.abs(value) <= largest) return;
  throw new RangeError(
    `${what} takes a number from −${largest} to ${largest}, and was given ${value}`,
  );
}

/** The numbers with those of the open chapter as they were at the start. */
function resetIn(state: State): Numbers {
  const { dataset, nodes, own, began, policy, policyBegan } = state.numbers;
  switch (whoseIn(state)) {
    case 'own':
      return { ...edited(state), own: began };
    case 'policy':
      return { ...edited(state), policy: policyBegan };
    case 'series':
      return { ...numbersOf(dataset), nodes, own, began, policy, policyBegan };
  }
}

/** The numbers, to be edited by hand: what was said of a situation need not hold any longer. */
const edited = ({ numbers }: State): Numbers => ({ ...numbers, situation: undefined });

/** A list with some terms in it, or without them. */
function changedIn(list: readonly string[], terms: readonly string[], isIn: boolean) {
  const these = new Set(terms);
  const others = list.filter((term) => !these.has(term));
  return isIn ? [...others, ...these] : others;
}

const changed = (rows: Rows, row: number, column: number, value: number): Rows =>
  rows.map((cells, r) => (r === row ? cells.with(column, value) : cells));

/** Looking at a cell brings its example and its units into focus. */
export function focusOfCell(state: Choices, ref: Ref): Pick<Choices, 'example' | 'units'> {
  const { name, row, column } = cellOf(ref);
  const model = modelIn(state);
  let { example } = state;
  let units = unitsIn(state);
  axesOf(name, model).forEach((axis, side) => {
    const place = side === 0 ? row : column;
    // What there is one of leaves the choice among several, of another chapter, as it is.
    if (axis === 'one' || sizeOf(axis, model) === 1) return;
    if (axis === 'example') example = place;
    else units = withUnit(units, axis, place);
  });
  return { example, units };
}
