import { headOf } from '../../lessons/contents.ts';
import type { ChapterId } from '../../lessons/step.ts';
import { type Choices, initialChoices } from '../choices.ts';
import { whoseIn } from '../derive.ts';
import { readLink } from './read-link.ts';
import { withNumbersOf } from './start.ts';
import { linkOf } from './write-link.ts';

/** What a link leaves out of the reader's choices, and a page that is loaded again should have. */
export interface Beside {
  /** Links to the numbers that the open chapter does not show: of the series, the own network, the policy. */
  readonly others: readonly string[];
  /** A link to the network that the reader began with. */
  readonly began: string;
  readonly steps: Choices['steps'];
  /** The address of what is beneath, where what the address shows stands over the page. */
  readonly over?: string;
}

/** A chapter that shows the numbers of each kind. */
const showing: Readonly<Record<keyof Choices['query'], ChapterId>> = {
  series: 'one-layer-batch',
  own: 'any-network',
  policy: 'score-function',
};

export function besideOf(choices: Choices): Beside {
  const { numbers, query, steps } = choices;
  const linkTo = (chapter: ChapterId, of = numbers) =>
    linkOf({ ...initialChoices(), chapter, numbers: { ...of, situation: undefined }, query });
  const others = Object.values(showing).filter(
    (chapter) => headOf(chapter).numbers !== whoseIn(choices),
  );
  return {
    others: others.map((chapter) => linkTo(chapter)),
    began: linkTo(showing.own, { ...numbers, own: numbers.began }),
    steps,
  };
}

/** The choices with what stands beside a link; whatever of it is no such thing is passed over. */
export function withBeside(choices: Choices, beside: unknown): Choices {
  const { began, steps } = beside as Partial<Record<keyof Beside, unknown>>;
  const from = (link: unknown) =>
    typeof link === 'string' ? readLink(link, choices)?.choices : undefined;
  const found = othersIn(beside).flatMap((link) => from(link) ?? []);
  const { numbers, query } = found.reduce<Pick<Choices, 'numbers' | 'query'>>((to, each) => {
    const whose = whoseIn(each);
    return {
      numbers: withNumbersOf(whose, each.numbers, to.numbers),
      query: { ...to.query, [whose]: each.query[whose] },
    };
  }, choices);
  return {
    ...choices,
    numbers: { ...numbers, began: from(began)?.numbers.own ?? numbers.began },
    query,
    steps: { ...choices.steps, ...textsIn(steps, Object.keys(choices.steps)) },
  };
}

/** The links to other numbers in what came from outside as what stands beside a link. */
export function othersIn(beside: unknown): readonly string[] {
  const { others } = (beside ?? {}) as { readonly others?: unknown };
  return Array.isArray(others) ? others.slice(0, 3).filter((link) => typeof link === 'string') : [];
}

/** Of an object from outside, the texts by those keys. */
const textsIn = (object: unknown, keys: readonly string[]): Partial<Choices['steps']> =>
  Object.fromEntries(
    Object.entries(object ?? {}).filter(
      ([key, value]) => keys.includes(key) && typeof value === 'string',
    ),
  );
