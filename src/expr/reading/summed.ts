import { sum } from '../build.ts';
import { type Expr, indexOf, type Sum } from '../tree.ts';
import type { Axis, Sizes } from '../alphabet.ts';
import type { Cursor } from './cursor.ts';
import { refuse } from './reading-error.ts';
import type { Token } from './token.ts';

/** What a sum of a network can run over. */
const axesIn = ({ widths }: Sizes): Exclude<Axis, 'one'>[] => [
  'example',
  ...[0, ...widths].map((_, n) => n),
];

/** Σ of a body over what an index counts. Throws where the network has nothing that it counts. */
export function summed(index: string, body: Expr, { sizes }: Cursor, token: Token): Sum {
  const axis = axesIn(sizes).find((each) =>
    [indexOf(each), indexOf(each, true)].some((one) => one === index),
  );
  if (axis !== undefined) return sum(axis, body, index.endsWith('′'));
  const letters = axesIn(sizes).map((each) => indexOf(each));
  return refuse(token, `an index that counts something here, one of ${letters.join(', ')},`);
}

/** Reads what indices stand in; the sum around it then has to bind one of them. */
export function withIndices<T>(cursor: Cursor, read: () => T): [T, (index: string) => void] {
  const before = cursor.free;
  cursor.free = [];
  const result = read();
  const inside = cursor.free;
  return [
    result,
    (index) => {
      cursor.free = [...before, ...inside.filter((each) => each.index !== index)];
    },
  ];
}
