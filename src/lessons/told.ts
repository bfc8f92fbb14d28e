import type { Derived } from '../equations/derived.ts';
import { together } from '../equations/line.ts';
import type { Step, Told } from './step.ts';

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
