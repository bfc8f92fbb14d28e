import { createHash } from 'node:crypto';
import type { Equation, Line } from '../../src/equations/line.ts';
import { latexEquality, latexEqualityInNumbers } from '../../src/expr/latex-line.ts';
import type { Live } from '../../src/expr/live.ts';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { numpy } from '../../src/expr/numpy.ts';
import { shape } from '../../src/expr/shape.ts';
import type { Expr } from '../../src/expr/tree.ts';
import type { Step } from '../../src/lessons/step.ts';
import type { Chapter } from './chapters.ts';
import { canonical } from './canonical-tree.ts';
import { focusesOf } from './networks.ts';

/** What is said of a line, in the order in which it is kept. */
export const facts = [
  'id',
  'left',
  'right',
  'shape of left',
  'shape of right',
  'LaTeX, blog',
  'LaTeX, textbook',
  'LaTeX in numbers, blog',
  'LaTeX in numbers, textbook',
  'NumPy of left',
  'NumPy of right',
] as const;

/** A line as all that the page says of it: one text for each of the facts. */
export type Printed = readonly string[];

/**
 * All that the chapters say, by where they say it: chapter, hidden nodes, step, and which of the
 * step's equations. For every focus, and a line that is said in the same place again only once.
 */
export function printedLines(chapters: readonly Chapter[]): Map<string, Printed[]> {
  const places = new Map<string, Printed[]>();
  for (const chapter of chapters) {
    for (const nodes of nodesOf(chapter)) {
      const sizes = modelOf(chapter.network(nodes));
      const print = printer(sizes);
      for (const step of chapter.steps) {
        for (const [slot, equation] of equationsOf(step)) {
          const lines = focusesOf(sizes).flatMap((focus) => equation(sizes, focus));
          const place = `${chapter.id}, ${nodes} node(s), ${step.id}, ${slot}`;
          places.set(place, [...new Set(lines.map(print))]);
        }
      }
    }
  }
  return places;
}

/** The numbers of hidden nodes that make a difference: one layer has none to choose. */
const nodesOf = ({ network }: Chapter) => (network(1).layers.length === 1 ? [1] : [1, 2, 3, 4]);

const equationsOf = ({ key, lines, product, aside }: Step): [string, Equation][] => [
  ...(key ? [['key', key] as [string, Equation]] : []),
  ['lines', lines],
  ['product', product],
  ...(aside ? [['aside', aside.lines] as [string, Equation]] : []),
];

/** Says a line in a network of some sizes; the very same answer for an equal line. */
function printer(sizes: Model): (line: Line) => Printed {
  const said = new Map<string, Printed>();
  return (line) => {
    const trees = [line.id, canonical(line.left, sizes), canonical(line.right, sizes)];
    const key = trees.join('\n');
    const printed = said.get(key) ?? [...trees, ...printedIn(sizes, line)];
    said.set(key, printed);
    return printed;
  };
}

function printedIn(sizes: Model, { left, right }: Line): string[] {
  const printings = [notations.blog, notations.textbook].map((notation) => ({
    notation,
    sizes,
    linked: false,
  }));
  return [
    shapeText(left, sizes),
    shapeText(right, sizes),
    ...printings.map((printing) => latexEquality(left, right, printing)),
    ...printings.map((printing) => {
      const live: Live[] = [];
      const text = latexEqualityInNumbers(left, right, printing, live);
      return shortened(text + live.map((number) => liveText(number, sizes)).join(''));
    }),
    numpy(left, sizes),
    numpy(right, sizes),
  ];
}

const shapeText = (expr: Expr, sizes: Model) => {
  const { rows, columns } = shape(expr, sizes);
  return `${rows}×${columns}`;
};

const liveText = ({ expr, bindings, ref, wrapped }: Live, sizes: Model) =>
  `\n${canonical(expr, sizes, bindings)} ${ref} ${wrapped}`;

/** A formula in numbers is long, and which numbers stand in it too: whether it is the same is enough. */
const shortened = (text: string) => createHash('sha1').update(text).digest('hex').slice(0, 10);
