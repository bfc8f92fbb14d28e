import { shapeText } from '../../core/matrix.ts';
import { chosenOf, type Model, modelOf } from '../../equations/network.ts';
import { hasQuantity, type Name, shapeOf } from '../../expr/alphabet.ts';
import { contents } from '../../lessons/contents.ts';
import { type Choices, firstQuery } from '../choices.ts';
import { describedIn, isOwnIn, modelIn, valuesIn, whoseIn, withValues } from '../derive.ts';
import { most, ownOf, type Rows } from '../own.ts';
import { beforeLinkedDescent } from './descent-key.ts';
import type { LinkKey } from './link-key.ts';
import { readRows, rowsText } from './rows-text.ts';

/** The quantities that the open chapter's numbers have, the row to predict last; each by its own name. */
export const quantityKeys = (choices: Choices): readonly LinkKey[] => [
  ...namesIn(choices).map(whoseIn(choices) === 'series' ? ofSeries : ofDescribed(choices)),
  query,
];

const namesIn = (choices: Choices): readonly Name[] =>
  whoseIn(choices) === 'series' ? Object.keys(valuesIn(choices)) : chosenOf(modelIn(choices));

const ofSeries = (name: Name): LinkKey => ({
  key: name,
  write: (choices, known) => {
    const [now, before] = [beforeLinkedDescent(choices), known].map((each) => valuesIn(each)[name]);
    const { rows, columns } = usedShape(name, choices);
    const isKept = isSame(partOf(now, rows, columns, before), now);
    return isSame(now, before) ? undefined : rowsText(isKept ? cut(now, rows, columns) : now);
  },
  // The numbers of hidden nodes that are not shown may be there too.
  read: (text, choices) => {
    const whole = valuesIn(choices)[name];
    const rows = asColumn(readRows(text), whole[0].length);
    const isWhole = rows.length === whole.length && rows[0].length === whole[0].length;
    if (!isWhole) expectShape(rows, usedShape(name, choices));
    return withRows(choices, name, rows);
  },
});

const ofDescribed =
  (open: Choices) =>
  (name: Name): LinkKey => ({
    // The labels of a policy are its rewards f.
    key: name === 'y' && whoseIn(open) === 'policy' ? 'f' : name,
    write: (choices, known) => {
      const [now, before] = [beforeLinkedDescent(choices), known].map((each) => {
        const { rows, columns } = shapeOf(name, modelIn(each));
        return cut(valuesIn(each)[name], rows, columns);
      });
      return isSame(now, before) ? undefined : rowsText(now);
    },
    read: (text, choices) => {
      const own = describedIn(choices);
      const shape = shapeOf(name, modelIn(choices));
      const rows = asColumn(readRows(text), shape.columns);
      // There are as many examples as X has rows.
      const isLonger = name === 'X' && isOwnIn(choices);
      const examples = isLonger ? Math.min(rows.length, most.examples) : own.network.examples;
      expectShape(rows, isLonger ? { ...shape, rows: examples } : shape);
      const network = { ...own.network, examples };
      const resized = {
        ...choices,
        numbers: { ...choices.numbers, own: ownOf(network, own.values) },
      };
      return withRows(examples === own.network.examples ? choices : resized, name, rows);
    },
  });

const query: LinkKey = {
  key: 'query',
  write: (choices, known) => {
    const [now, before] = [choices, known].map((each) => rowToPredict(each));
    return isSame([now], [before]) ? undefined : rowsText([now]);
  },
  read: (text, choices) => {
    const rows = readRows(text);
    const { inputs } = modelIn(choices);
    expectShape(rows, { rows: 1, columns: inputs });
    const row = [...rows[0], ...firstQuery.slice(inputs)];
    return { ...choices, query: { ...choices.query, [whoseIn(choices)]: row } };
  },
};

const rowToPredict = (choices: Choices) =>
  choices.query[whoseIn(choices)].slice(0, modelIn(choices).inputs);

/** What a quantity of the series is as large as, in the chapter that has most of it. */
function usedShape(name: Name, { numbers }: Choices) {
  const models = contents
    .filter((head) => head.numbers === 'series')
    .map((head): Model => modelOf(head.network(numbers.nodes, numbers.own.network)))
    .filter((model) => hasQuantity(name, model))
    .map((model) => shapeOf(name, model));
  return models.reduce((a, b) => (a.rows * a.columns < b.rows * b.columns ? b : a));
}

/** Numbers by `,` are a row; where there is one column they can be nothing but that. */
const asColumn = (rows: Rows, columns: number): Rows =>
  columns === 1 && rows.length === 1 ? rows[0].map((value) => [value]) : rows;

function expectShape(rows: Rows, expected: { rows: number; columns: number }): void {
  const given = { rows: rows.length, columns: rows[0].length };
  if (given.rows === expected.rows && given.columns === expected.columns) return;
  throw new Error(`it is ${shapeText(given)}, and the network takes ${shapeText(expected)}`);
}

/** The choices with the first rows and columns of a quantity replaced. */
function withRows(choices: Choices, name: Name, rows: Rows): Choices {
  const values = valuesIn(choices);
  const all = partOf(rows, rows.length, rows[0].length, values[name]);
  return { ...choices, numbers: withValues(choices, { ...values, [name]: all }) };
}

/** The second with the first rows and columns of the first. */
const partOf = (rows: Rows, height: number, width: number, beyond: Rows): Rows =>
  beyond.map((cells, r) =>
    r < height ? cells.map((value, c) => (c < width ? rows[r][c] : value)) : cells,
  );

const cut = (rows: Rows, height: number, width: number): Rows =>
  rows.slice(0, height).map((cells) => cells.slice(0, width));

const isSame = (a: Rows, b: Rows): boolean => rowsText(a) === rowsText(b);
