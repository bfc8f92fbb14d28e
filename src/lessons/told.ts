import type { Network } from '../core/network.ts';
import type { Derived } from '../equations/derived.ts';
import { together } from '../equations/line.ts';
import { type Model, modelOf } from '../equations/network.ts';
import type { Chapter, Step, Told } from './step.ts';

/**
 * The steps of a derivation, in its order, each with what is said of it. Throws where a step
 * is not spoken of, or where something is said of a step that there is not.
 */
export function toldOf(derivation: readonly Derived[], told: readonly Told[]): Step[] {
  const stray = told.find(({ about }) => !derivation.some((derived) => derived.about === about));
  if (stray) throw new Error(`toldOf: ${stray.id} is about ${stray.about}, which is not derived`);
  return derivation.map((derived) => {
    const words = told.find(({ about }) => about === derived.about);
    if (!words) throw new Error(`toldOf: nothing is said about ${derived.about}`);
    const { aside, first } = words;
    const found = derived.aside;
    return {
      ...derived,
      ...words,
      lines: first ? together(first, derived.lines) : derived.lines,
      aside: aside && found && { ...aside, lines: found },
    };
  });
}

/** The steps for a network, made once: the same list for the same network. */
export function oncePerNetwork(make: (model: Model) => readonly Step[]): Chapter['steps'] {
  const known = new WeakMap<Network, readonly Step[]>();
  return (network) => {
    const steps = known.get(network) ?? make(modelOf(network));
    known.set(network, steps);
    return steps;
  };
}
