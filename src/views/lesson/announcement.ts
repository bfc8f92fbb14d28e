import { sourcesOf } from '../../equations/dependencies.ts';
import { cellValue } from '../../equations/trace.ts';
import { isChosen, type Name } from '../../expr/alphabet.ts';
import { spokenName, spokenRef } from '../../expr/notation/spoken.ts';
import { cellOf, type Ref, refOf } from '../../expr/ref.ts';
import { listed } from '../../lessons/listed.ts';
import type { Choices } from '../../store/choices.ts';
import { chosenCell, modelIn, stepIn, traceIn } from '../../store/derive.ts';
import { cellText } from '../shared/painter.ts';

/**
 * What is said aloud when the page has come to rest: of the last edit, what has come of it, before and
 * now; of a number that was chosen, where it comes from; of a step that was opened, its title.
 */
export function announcement(before: Choices, now: Choices): string {
  const isHere = before.chapter === now.chapter;
  const said = [];
  if (!isHere || stepIn(before).id !== stepIn(now).id) said.push(stepIn(now).title);
  if (isHere && before.numbers !== now.numbers) said.push(lossChange(before, now));
  if (chosenCell(before) !== chosenCell(now)) said.push(...origin(now));
  return said.join(' ');
}

/** The loss, or where that stays, the loss after the update: of the learning rate. */
function lossChange(before: Choices, now: Choices): string {
  const changes = (['L', 'LNew'] as const).flatMap((name) => {
    const [was, is] = [before, now].map((choices) => textOf(refOf(name, 0, 0), choices));
    return was === is ? [] : `${spoken(name, now)} ${was} to ${is}.`;
  });
  return changes[0] ?? `${spoken('L', now)} still ${textOf(refOf('L', 0, 0), now)}.`;
}

function textOf(ref: Ref, choices: Choices): string {
  const value = cellValue(traceIn(choices), ref);
  return Number.isNaN(value) ? 'covered' : cellText(ref, value);
}

const spoken = (name: Name, now: Choices) => spokenName(name, now.notation, modelIn(now));

function origin(now: Choices): string[] {
  const of = chosenCell(now);
  if (of === undefined) return [];
  return [
    `${spokenRef(of, modelIn(now), now.notation)}: ${textOf(of, now)}, ${sourceText(of, now)}.`,
  ];
}

function sourceText(of: Ref, now: Choices): string {
  if (isChosen(cellOf(of).name)) return 'a number that you set';
  const names = new Set(sourcesOf(of, modelIn(now)).map((ref) => cellOf(ref).name));
  return `from ${listed([...names].map((name) => spoken(name, now)))}`;
}
