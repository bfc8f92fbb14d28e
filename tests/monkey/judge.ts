import { byHand, type Described, type Quantities, seriesOf, valueAt } from '../browser/by-hand.ts';
import { isRounded, numberIn } from '../browser/reading.ts';
import type { Seen } from './look.ts';

/** What is wrong with a page, a sentence each, and how many of its numbers were computed apart. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly compared: number;
}

/**
 * Compares what a page shows with what follows from the numbers that can be set on it: every number of a
 * cell is the same in every view, and the one that is computed by hand, but for those that are marked as a
 * broken rule’s; of what goes on by itself only that it is the same everywhere.
 */
export function judge(seen: Seen): Verdict {
  const faults = [...seen.unfinished, ...differing(seen)];
  if (seen.isPlaying) return { faults, compared: 0 };
  const given = quantitiesIn(seen.chosen);
  const network = networkIn(seen, given);
  if (!network) return { faults: [...faults, 'the network is not to be read'], compared: 0 };
  const expected = byHand(given, network);
  const most = Math.max(...Object.values(expected).flat(2).map(Math.abs));
  const full = new Map(
    seen.shown.flatMap(({ ref, full, isMarked }) => (full && !isMarked ? [[ref, full]] : [])),
  );
  let compared = 0;
  for (const { ref, text, view, isMarked } of seen.shown) {
    if (isMarked && !seen.isBroken) faults.push(`${ref} is marked, and no rule is broken`);
    if (text === '?' || isMarked) continue;
    const value = valueOf(expected, ref);
    if (value === undefined) {
      faults.push(`${ref} in ${view} is no cell of the network`);
      continue;
    }
    compared++;
    const inFull = numberIn(full.get(ref) ?? String(value));
    // What is added up in another order may differ in the last digits of the largest number.
    if (!(Math.abs(inFull - value) <= 1e-9 * Math.abs(value) + 1e-12 * Math.max(1, most))) {
      faults.push(`${ref} is ${value} and is in full ${full.get(ref)}`);
    } else if (!isRounded(text, inFull)) {
      faults.push(`${ref} in ${view} is ${inFull} and says ${text}`);
    }
  }
  if (compared === 0) faults.push('there are no numbers');
  return { faults: [...faults, ...seen.unheard], compared };
}

/**
 * Cells that are not the same number in every view, in code or out of it. While a rule is broken, a line that
 * does without it has the true number, and the marked ones are the rule’s.
 */
function differing({ shown }: Seen): string[] {
  const texts = new Map<string, Set<string>>();
  for (const { ref, text, isMarked } of shown) {
    const of = isMarked ? `${ref}, marked,` : ref;
    texts.set(of, (texts.get(of) ?? new Set()).add(text === '?' ? text : String(numberIn(text))));
  }
  return [...texts]
    .filter(([, different]) => different.size > 1)
    .map(([ref, different]) => `${ref} is ${[...different].join(' and ')}`);
}

/** The quantities that can be set, from their cells. */
function quantitiesIn(chosen: Seen['chosen']): Quantities {
  const found: Quantities = {};
  for (const [ref, value] of chosen) {
    const [name, row, column] = ref.split('.');
    ((found[name] ??= [])[Number(row)] ??= [])[Number(column)] = value;
  }
  return found;
}

function networkIn({ chapter, built }: Seen, given: Quantities): Described | undefined {
  const layers = Object.keys(given).filter((name) => name.startsWith('W')).length;
  if (layers === 0 || !given['rate']) return undefined;
  if (chapter === 'score-function') {
    return { activations: ['softmax'], loss: 'expectedReward', over: 'mean' };
  }
  if (chapter !== 'any-network') return seriesOf(layers);
  return built?.activations.length === layers ? built : undefined;
}

function valueOf(quantities: Quantities, ref: string): number | undefined {
  try {
    return valueAt(quantities, ref);
  } catch {
    return undefined;
  }
}
