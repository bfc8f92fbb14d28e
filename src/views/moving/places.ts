import { seenBox } from '../shared/zoom.ts';

/** Elements by what they show: the same text stands for the same tree, or for the same numbers. */
type Shown = ReadonlyMap<string, HTMLElement>;

/** Where something that may move stood, by what it shows. */
export type Places = ReadonlyMap<string, DOMRect>;

export const openProduct = '.product-panel > .kept:not([data-closed])';

/** The matrices of the open step's product, each by the cells that it shows in their order. */
export const matricesShown = (): Shown =>
  firstOfEach(`${openProduct} table.matrix`, (table) =>
    [...cellsIn(table)].map(({ dataset }) => dataset.ref).join(' '),
  );

/** The terms of the open step's lines. */
export const termsShown = (): Shown =>
  firstOfEach('.step[aria-current] .line .formula [data-term]', ({ dataset }) => dataset.term!);

const cellsIn = (within: Element) => within.querySelectorAll<HTMLElement>('.cell[data-ref]');

/** All cells in a part of the page: one number may stand in several places. */
export const cellsShown = (within: Element): [string, HTMLElement][] =>
  [...cellsIn(within)].map((cell) => [cell.dataset.ref!, cell]);

export const placesOf = (shown: Iterable<[string, HTMLElement]>): Places =>
  new Map([...shown].map(([key, element]) => [key, seenBox(element)]));

function firstOfEach(selector: string, keyOf: (element: HTMLElement) => string): Shown {
  const all = [...document.querySelectorAll<HTMLElement>(selector)].toReversed();
  return new Map(all.map((element) => [keyOf(element), element]));
}
