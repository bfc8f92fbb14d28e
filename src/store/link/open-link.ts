import { isOwnIn, stepIn } from '../derive.ts';
import type { Choices, Link } from '../choices.ts';
import type { GradientsStore } from '../store.ts';
import { besideOf, withBeside } from './beside.ts';
import { beforeLinkedDescent } from './descent-key.ts';
import { readLink } from './read-link.ts';
import { linkOf } from './write-link.ts';

/**
 * Opens what a link shows, as one edit, and notes what of it could not be read. The chapter has to be here;
 * where there is none of that name nothing happens.
 */
export function openLink(store: GradientsStore, { hash, beside }: Link): void {
  const before = store.getState();
  const isOfPage = typeof beside === 'object' && beside !== null;
  const base = isOfPage ? withBeside(before, beside) : before;
  const read = readLink(hash, base);
  if (!read) return;
  const { numbers } = read.choices;
  // Who follows a link to a network begins with it.
  const beginning = isOwnIn(read.choices)
    ? beforeLinkedDescent(read.choices).numbers.own
    : numbers.began;
  const began = isOfPage ? base.numbers.began : beginning;
  const { chapter } = read.choices;
  const step = stepIn(read.choices).id;
  const steps = { ...read.choices.steps, [chapter]: step };
  const choices = { ...read.choices, steps, numbers: { ...numbers, began } };
  const isFirst = store.temporal.getState().pastStates.length === 0;
  // What is there already stays the same objects, with all that no link can say of it.
  if (saidOf({ ...before, chapter, steps }) === saidOf(choices)) {
    before.goTo(chapter, step);
  } else {
    store.setState(choices);
    // Before the link there was nothing that anybody would go back to.
    if (isFirst) store.temporal.getState().clear();
  }
  store.setState({ leftOut: read.leftOut });
}

const saidOf = (choices: Choices) => JSON.stringify([linkOf(choices), besideOf(choices)]);
