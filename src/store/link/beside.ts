import { headOf } from '../../lessons/contents.ts';
import type { ChapterId } from '../../lessons/step.ts';
import { type Choices, initialChoices } from '../choices.ts';
import { readLink } from './read-link.ts';
import { linkOf } from './write-link.ts';

/** What a link leaves out of the reader's choices, and a page that is loaded again should have. */
export interface Beside {
  /** A link to the numbers that the open chapter does not show: those of the series, or of the own network. */
  readonly other: string;
  /** A link to the network that the reader began with. */
  readonly began: string;
  readonly steps: Choices['steps'];
}

const series: ChapterId = 'one-layer-batch';
const own: ChapterId = 'any-network';

export function besideOf(choices: Choices): Beside {
  const { numbers, query, steps } = choices;
  const linkTo = (chapter: ChapterId, of = numbers) =>
    linkOf({ ...initialChoices(), chapter, numbers: { ...of, situation: undefined }, query });
  return {
    other: linkTo(headOf(choices.chapter).numbers === 'own' ? series : own),
    began: linkTo(own, { ...numbers, own: numbers.began }),
    steps,
  };
}

/** The choices with what stands beside a link; whatever of it is no such thing is passed over. */
export function withBeside(choices: Choices, beside: unknown): Choices {
  const { other, began, steps } = beside as Partial<Record<keyof Beside, unknown>>;
  const from = (link: unknown) =>
    typeof link === 'string' ? readLink(link, choices)?.choices : undefined;
  const found = from(other);
  const isOwn = found && headOf(found.chapter).numbers === 'own';
  const { numbers } = found ?? choices;
  return {
    ...choices,
    numbers: {
      ...numbers,
      own: isOwn ? numbers.own : choices.numbers.own,
      began: from(began)?.numbers.own ?? numbers.began,
    },
    query: found?.query ?? choices.query,
    steps: { ...choices.steps, ...textsIn(steps, Object.keys(choices.steps)) },
  };
}

/** Of an object from outside, the texts by those keys. */
const textsIn = (object: unknown, keys: readonly string[]): Partial<Choices['steps']> =>
  Object.fromEntries(
    Object.entries(object ?? {}).filter(
      ([key, value]) => keys.includes(key) && typeof value === 'string',
    ),
  );
