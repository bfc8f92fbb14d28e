/** The parts of the page that can be saved as a picture, and how each is found. */
const places = {
  network: { title: 'Network', selector: '.diagram' },
  product: { title: 'Product', selector: '.product-panel > .kept:not([data-closed]) .product' },
  numbers: { title: 'All numbers', selector: '.ledger' },
  slope: { title: 'Slope', selector: '.picture.slope' },
  landscape: { title: 'Landscape', selector: '.picture.landscape' },
  scores: { title: 'Arrows', selector: '.picture.scores' },
  samples: { title: 'Draws', selector: '.picture.samples' },
  training: { title: 'Training', selector: '.picture.training' },
  check: { title: 'Check', selector: '.picture.check' },
  descent: { title: 'Descent', selector: '.descent' },
} as const;

export type FigureId = keyof typeof places;

export interface Figure {
  readonly id: FigureId;
  readonly title: string;
  readonly element: Element;
}

/** The figures that the page shows at the moment. */
export const figuresOn = (page: ParentNode): readonly Figure[] =>
  (Object.keys(places) as FigureId[]).flatMap((id) => {
    const element = page.querySelector(places[id].selector);
    const isSeen = element !== null && element.getBoundingClientRect().width > 0;
    return isSeen ? [{ id, title: places[id].title, element }] : [];
  });
