import type { BrokenRule } from '../../equations/broken-rule.ts';
import { allWeights, isNetworkName } from '../../equations/network.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { notationTitles } from '../../expr/notation/notations.ts';
import { cellOf, exists, type Ref, refsOf } from '../../expr/ref.ts';
import { brokenRules } from '../../lessons/broken-rules.ts';
import { type Choices, pictureIds, smallestExponent } from '../choices.ts';
import { mostDraws, mostSteps } from '../policies.ts';
import { mostSeeds } from '../practice.ts';
import { coverable } from '../covering.ts';
import {
  chosenCell,
  exampleIn,
  examplesIn,
  focusIn,
  modelIn,
  pictureIn,
  picturesIn,
} from '../derive.ts';
import { rooms } from '../filled.ts';
import { focusOfCell } from '../store.ts';
import { type LinkKey, oneOf } from './link-key.ts';
import { readCount, shortened } from './rows-text.ts';

const ids = <Id extends string>(record: Readonly<Record<Id, unknown>>) =>
  Object.keys(record) as Id[];

const row: LinkKey = {
  key: 'row',
  write: (choices, known) => {
    const [now, before] = [choices, known].map(exampleIn);
    return now === before ? undefined : String(now + 1);
  },
  read: (text, choices) => ({ ...choices, example: readCount(text, examplesIn(choices)) - 1 }),
};

/** The cells that were followed, and with the last of them its example and units. */
const at: LinkKey = {
  key: 'at',
  write: (choices) =>
    chosenCell(choices) ? choices.trail.filter(isIn(choices)).join() : undefined,
  read: (text, choices) => {
    const trail = text.split(',').map((ref) => readRef(ref, choices));
    return { ...choices, trail, ...focusOfCell(choices, trail.at(-1)!) };
  },
};

const isIn = (choices: Choices) => (ref: Ref) => {
  const model = modelIn(choices);
  return isNetworkName(cellOf(ref).name, model) && exists(ref, model);
};

function readRef(text: string, choices: Choices): Ref {
  const unknown = new Error(`“${shortened(text)}” is no cell of this network`);
  try {
    cellOf(text);
  } catch {
    throw unknown;
  }
  if (!isIn(choices)(text as Ref)) throw unknown;
  return text as Ref;
}

/** The example again, where another than that of the cell was picked. */
const focus: LinkKey = {
  key: 'focus',
  write: (choices, known) => {
    const [now, before] = [choices, known].map((each) => unitsText(focusIn(each).units));
    return now === before ? undefined : now;
  },
  read: (text, choices) => {
    const { inputs, widths } = modelIn(choices);
    const sizes = [inputs, ...widths];
    const given = text.split('.');
    if (given.length > sizes.length) throw new Error(`it names more than ${sizes.length} layers`);
    return { ...choices, units: given.map((unit, axis) => readCount(unit, sizes[axis]) - 1) };
  },
};

/** Of the inputs and of each layer the unit in focus, from 1. */
const unitsText = (units: readonly number[]): string => {
  const last = units.findLastIndex((unit) => unit > 0);
  return units
    .slice(0, Math.max(last, 0) + 1)
    .map((unit) => unit + 1)
    .join('.');
};

const notation: LinkKey = {
  key: 'notation',
  write: (choices, known) => (choices.notation === known.notation ? undefined : choices.notation),
  read: (text, choices) => ({
    ...choices,
    notation: oneOf<NotationId>(text, ids(notationTitles)),
  }),
};

const broken: LinkKey = {
  key: 'break',
  write: (choices) => choices.broken ?? undefined,
  read: (text, choices) => ({
    ...choices,
    broken: oneOf<BrokenRule>(text, ids(brokenRules)),
  }),
};

const brokenIn: LinkKey = {
  key: 'in',
  write: (choices) => (choices.brokenIn === null ? undefined : String(choices.brokenIn)),
  read: (text, choices) => {
    if (!choices.broken) throw new Error('no rule is broken');
    return { ...choices, brokenIn: readCount(text, modelIn(choices).layers.length) };
  },
};

const muted: LinkKey = {
  key: 'mute',
  write: (choices) => (choices.muted.length > 0 ? choices.muted.join() : undefined),
  read: (text, choices) => {
    const paths = text.split(',');
    for (const path of paths) {
      const [ref, ...through] = path.split('-');
      readRef(ref, choices);
      if (through.length === 0 || !through.every((unit) => /^\d{1,2}$/.test(unit))) {
        throw new Error(`“${shortened(path)}” is no path of this network`);
      }
    }
    return { ...choices, muted: paths };
  },
};

const picture: LinkKey = {
  key: 'picture',
  write: (choices, known) => {
    const [now, before] = [choices, known].map(pictureIn);
    return now === before ? undefined : now;
  },
  read: (text, choices) => ({ ...choices, picture: oneOf(text, picturesIn(choices)) }),
};

/** The weights on the axes of the landscape. */
const axes: LinkKey = {
  key: 'axes',
  write: ({ axes: { across, up } }) => (across && up ? [across, up].join() : undefined),
  read: (text, choices) => {
    const all = allWeights(modelIn(choices));
    const [across, up, ...more] = text.split(',').map((ref) => all.find((each) => each === ref));
    if (!across || !up || across === up || more.length > 0) {
      throw new Error(`“${shortened(text)}” is not two weights of this network`);
    }
    return { ...choices, axes: { across, up } };
  },
};

/** The draws of a policy: their seed, how many, and how many steps of training by them. */
const draws: LinkKey = {
  key: 'draws',
  write: ({ draws: { seed, count, trained } }, known) => {
    const texts = [known.draws, { seed, count, trained }].map((each) =>
      [each.seed, each.count, each.trained].join('.'),
    );
    return texts[0] === texts[1] ? undefined : texts[1];
  },
  read: (text, choices) => {
    const [seed, count, trained] = text.split('.').map(Number);
    const fits = (value: number, most: number) =>
      Number.isInteger(value) && value >= 0 && value <= most;
    if (!/^\d+\.\d+\.\d+$/.test(text) || !fits(seed, mostSeeds) || !fits(count, mostDraws)) {
      throw new Error(
        `“${shortened(text)}” is no seed, number of draws and of steps, as 1.10.0 is`,
      );
    }
    if (!fits(trained, mostSteps)) throw new Error(`${trained} steps are more than ${mostSteps}`);
    return { ...choices, draws: { seed, count, trained } };
  },
};

/** How the loss of a run is drawn. */
const curve: LinkKey = {
  key: 'curve',
  write: ({ plots }) => (plots.log ? 'log' : undefined),
  read: (text, choices) => {
    oneOf(text, ['log']);
    return { ...choices, plots: { ...choices.plots, log: true } };
  },
};

/** The power of ten of the ε in the quotient, which is open then. */
const epsilon: LinkKey = {
  key: 'epsilon',
  write: ({ plots }) => (plots.epsilon === null ? undefined : String(plots.epsilon)),
  read: (text, choices) => {
    const exponent = Number(text);
    if (!/^-?[\d.]+$/.test(text) || !(exponent <= 0 && exponent >= smallestExponent)) {
      throw new Error(`“${shortened(text)}” is no number from ${smallestExponent} to 0`);
    }
    return { ...choices, plots: { ...choices.plots, epsilon: exponent } };
  },
};

/** What fills the screen. */
const filled: LinkKey = {
  key: 'fill',
  write: (choices) => choices.filled?.room,
  read: (text, choices) => ({ ...choices, filled: { room: oneOf(text, rooms), isLinked: true } }),
};

/** Quantities and cells that are computed, the formulas of steps, and pictures. */
const covered: LinkKey = {
  key: 'cover',
  write: (choices) =>
    choices.covered
      .filter((term) => !choices.asked.includes(term) && isCoverable(term, choices))
      .join() || undefined,
  read: (text, choices) => {
    const terms = text.split(',');
    const unknown = terms.find((term) => !isCoverable(term, choices));
    if (unknown !== undefined) throw new Error(`“${shortened(unknown)}” cannot be covered`);
    return { ...choices, covered: terms };
  },
};

function isCoverable(term: string, choices: Choices): boolean {
  if (/^line\.[a-z0-9-]+$/.test(term)) return true;
  if (pictureIds.some((id) => term === `picture.${id}`)) return true;
  const model = modelIn(choices);
  const name = coverable(model).find((each) => term === each || term.startsWith(`${each}.`));
  return name !== undefined && (term === name || refsOf(name, model).some((ref) => ref === term));
}

/** How numbers are written on paper. */
const digits: LinkKey = {
  key: 'digits',
  write: ({ sheet }, known) =>
    sheet.digits === known.sheet.digits ? undefined : String(sheet.digits),
  read: (text, choices) => {
    if (!/^[2-6]$/.test(text)) throw new Error(`“${shortened(text)}” is no number from 2 to 6`);
    return { ...choices, sheet: { ...choices.sheet, digits: Number(text) } };
  },
};

/** Alone: each quantity is rounded before it is used further. */
const paper: LinkKey = {
  key: 'paper',
  write: ({ sheet }) => (sheet.paper ? '' : undefined),
  read: (_, choices) => ({ ...choices, sheet: { ...choices.sheet, paper: true } }),
};

/** What the reader looks at, and how. */
export const viewKeys: readonly LinkKey[] = [
  broken,
  brokenIn,
  at,
  row,
  focus,
  muted,
  notation,
  picture,
  axes,
  draws,
  curve,
  epsilon,
  covered,
  filled,
  digits,
  paper,
];
