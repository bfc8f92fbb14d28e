/** The outline's line of each step. Not looked for in all of it: the steps that are kept are most of the page. */
export const stepItems = (outline: Element): Element[] => [
  ...outline.querySelector(':scope > ol')!.children,
];

/** That of the open step. */
export const openItem = (outline: Element): Element | undefined =>
  stepItems(outline).find((item) => item.hasAttribute('aria-current'));
