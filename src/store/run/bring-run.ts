import { sameShape, type Shape } from '../../core/matrix.ts';
import { compareRun, type Finding } from '../../equations/run/compare-run.ts';
import { type Brought, inShape } from '../../equations/run/printed.ts';
import { chosenOf, type Model, modelOf } from '../../equations/network.ts';
import { type Chosen, traceOf } from '../../equations/trace.ts';
import { isChosen, type Name, shapeOf } from '../../expr/alphabet.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import type { Choices } from '../choices.ts';
import { chosenIn, modelIn } from '../derive.ts';
import { seenIn } from '../unseen.ts';
import { asBrought, asSetOnPage } from './as-brought.ts';
import { candidatesFor } from './unnamed.ts';
import type { Part } from './read-run.ts';
import { networkOfRun, pageOf } from './run-network.ts';

/** A part without a name, and the quantities that it may be. */
export interface Unnamed {
  readonly part: Part;
  readonly candidates: readonly Name[];
}

/** What has become of what a reader brought. */
export interface BroughtRun {
  readonly model: Model;
  /** What the reader sets, as it was brought and else as the page has it. */
  readonly chosen: Chosen;
  /** In the order of the computation. */
  readonly findings: readonly Finding[];
  /** What each of the quantities was read from. */
  readonly parts: ReadonlyMap<Name, Part>;
  /** Those that had no name and can be nothing else. */
  readonly guessed: readonly Name[];
  readonly unnamed: readonly Unnamed[];
  /** Parts whose name is none of the network's. */
  readonly unknown: readonly Part[];
  /** The quantities that stand there more than once: the first is looked at. */
  readonly repeated: readonly Name[];
}

/** As many as there are quantities in the largest network. */
const mostUnnamed = 40;

/** Compares what a program printed with the open chapter's network. The page's own numbers stay as they are. */
export function bringRun(read: readonly Part[], page: Choices): BroughtRun {
  const open = modelIn(page);
  const own = chosenIn(page);
  const { parts, repeated } = byName(read);
  const look = (part: Part, name: Name, shape?: Shape): Brought =>
    asBrought(part, {
      shape,
      isTurned: isInColumns(page.notation),
      isSet: isChosen(name),
    });

  const network = networkOfRun(
    open,
    (name) => {
      const part = parts.get(name);
      return part && look(part, name).printed && look(part, name, shapeOf(name, open)).shape;
    },
    (name, shape) => {
      const part = parts.get(name);
      const printed = part && look(part, name, shape).printed;
      return sameShape(printed?.value ?? own[name]!, shape);
    },
  );
  const sizes = modelOf(network);
  const run = new Map<Name, Brought>();
  for (const [name, part] of parts) {
    const brought = look(part, name, shapeOf(name, sizes));
    run.set(name, isChosen(name) ? asSetOnPage(brought, own[name]!) : brought);
  }
  const set = Object.fromEntries(
    chosenOf(sizes).map((name) => [
      name,
      inShape(run.get(name), shapeOf(name, sizes))?.value ?? own[name]!,
    ]),
  ) as Chosen;
  const { model, chosen } = pageOf(page, network, set);

  const unnamed: Unnamed[] = [];
  const guessed: Name[] = [];
  const trace = traceOf(chosen, model);
  for (const part of read.filter(({ title }) => title === '').slice(0, mostUnnamed)) {
    const as = (name: Name) => look(part, name, shapeOf(name, model));
    const candidates = candidatesFor(as, run, trace, model);
    const [name] = candidates;
    if (candidates.length === 1) {
      run.set(name, as(name));
      parts.set(name, part);
      guessed.push(name);
    } else unnamed.push({ part, candidates });
  }
  return {
    model,
    chosen,
    findings: compareRun(run, chosen, model).map((finding) => asSeen(finding, page)),
    parts,
    guessed,
    unnamed,
    unknown: read.filter(({ title, name }) => title !== '' && name === undefined),
    repeated,
  };
}

/** The first part of every name, and the names that stand there again. */
function byName(read: readonly Part[]): { parts: Map<Name, Part>; repeated: readonly Name[] } {
  const parts = new Map<Name, Part>();
  const repeated = new Set<Name>();
  for (const part of read) {
    if (part.name === undefined) continue;
    if (parts.has(part.name)) repeated.add(part.name);
    else parts.set(part.name, part);
  }
  return { parts, repeated: [...repeated] };
}

/** With the numbers that it should have only where the page does not cover them. */
function asSeen(finding: Finding, page: Choices): Finding {
  const { verdict } = finding;
  if (verdict.kind !== 'differs') return finding;
  const { wanted } = verdict;
  const values = wanted.values.map(seenIn(page));
  return { ...finding, verdict: { ...verdict, wanted: { ...wanted, values } } };
}
