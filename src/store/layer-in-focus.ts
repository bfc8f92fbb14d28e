import { aboutOf } from '../equations/derivation.ts';
import { type Layer, layerOwning } from '../equations/network.ts';
import { cellOf } from '../expr/ref.ts';
import type { Step } from '../lessons/step.ts';
import type { Choices } from './choices.ts';
import { chosenCell, modelIn } from './derive.ts';

/** The layer that a step speaks of; else that of the chosen cell, and else the first. */
export function layerInFocus(choices: Choices, step: Step): Layer {
  const model = modelIn(choices);
  const { number } = aboutOf(step.about);
  const chosen = chosenCell(choices);
  return (
    (number === undefined ? undefined : model.layers[number - 1]) ??
    (chosen && layerOwning(cellOf(chosen).name, model)) ??
    model.layers[0]
  );
}
