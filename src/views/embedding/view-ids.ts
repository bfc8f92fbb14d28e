/** What can be seen of the page in another one, in the order in which it is offered, and what each is called. */
export const viewTitles = {
  page: 'The page',
  derivation: 'The derivation',
  network: 'The network',
  product: 'The product of the step',
  numbers: 'All numbers',
  slope: 'The slope',
  landscape: 'The landscape',
  scores: 'The arrows of the scores',
  samples: 'The draws',
  training: 'The training',
  check: 'The check',
  descent: 'The descent',
} as const;

export type ViewId = keyof typeof viewTitles;

/** Whether a text names a view; what is inherited by every object does not. */
export const isView = (text: string): text is ViewId => Object.hasOwn(viewTitles, text);
