import type { Random } from './random.ts';

/** A number that the page takes, as people type it, with no more digits than they do. */
export function plainNumber({ share, pick }: Random): string {
  const size = pick([1e-7, 0.001, 0.1, 1, 1, 1, 1, 3, 30, 1000]);
  return String(Number(((2 * share() - 1) * size).toPrecision(pick([1, 2, 3, 17]))));
}

const pieces = ['0', '1', '7', '.', ',', '-', '−', 'e', '/', '%', ' ', '+', "'", '(', 'x', '😀'];

/** Something that may be a number. */
export function nearNumber(random: Random): string {
  const text = plainNumber(random);
  if (random.chance(0.3)) return text;
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(pieces) + text.slice(at + random.below(2));
}

/** What a clipboard may hold: rows of numbers, or what is near them, or something else. */
export function block(random: Random): string {
  const [open, between, next, close] = random.pick([
    ['', '\t', '\n', ''],
    ['', ', ', '\n', ''],
    ['[[', ', ', '], [', ']]'],
    ['np.array([[', ', ', '],\n [', ']])'],
    ['', ' & ', ' \\\\ ', ''],
    ['', ' ', '\r\n', '\n'],
  ]);
  const cell = () => (random.chance(0.95) ? plainNumber(random) : nearNumber(random));
  const columns = 1 + random.below(7);
  const rows = Array.from({ length: 1 + random.below(5) }, () =>
    Array.from({ length: random.chance(0.97) ? columns : 1 + random.below(7) }, cell),
  );
  return open + rows.map((cells) => cells.join(between)).join(next) + close;
}

const chapters = [
  'one-layer-batch',
  'two-layer-single',
  'two-layer-batch',
  'any-network',
  'score-function',
];
const activations = ['sigmoid', 'tanh', 'relu', 'leakyrelu', 'identity', 'softplus'];

/** A network as an address says it. */
function networkOf({ pick, below, chance }: Random): string {
  const layers = Array.from({ length: 1 + below(4) }, () => 1 + below(chance(0.8) ? 3 : 6));
  const texts = layers.map((width, n) => {
    const own = n + 1 === layers.length && chance(0.3) ? 'softmax' : pick(activations);
    return `${width}.${own}${chance(0.5) ? '.bias' : ''}`;
  });
  return [1 + below(chance(0.8) ? 3 : 6), ...texts].join('-');
}

/** An address of the page, right or nearly so. */
export function address(random: Random): string {
  const { pick, below, chance } = random;
  const chapter = pick(chapters);
  const keys: [string, () => string][] = [
    ['net', () => networkOf(random)],
    ['loss', () => pick(['half-squares', 'squares', 'binary-cross-entropy', 'cross-entropy'])],
    ['over', () => pick(['sum', 'mean', 'entries'])],
    ['nodes', () => String(below(6))],
    ['data', () => pick(['default', 'first-column', 'exclusive-or', 'iris', 'no'])],
    ['notation', () => pick(['blog', 'textbook', 'numpy', 'columns'])],
    ['W1', () => block(random).replaceAll('\n', ';').replaceAll('\t', ',')],
    ['rate', () => nearNumber(random)],
    ['row', () => String(below(6))],
    ['descent', () => pick(['1', '20', '3000', '10000', '99999'])],
    ['break', () => pick(['sign', 'slope', 'mean', 'transpose', 'updated', 'product', 'path'])],
    ['actions', () => String(1 + below(6))],
    ['states', () => String(below(5))],
    ['task', () => pick(['arms', 'states'])],
    ['picture', () => pick(['slope', 'landscape', 'check', 'descent', 'samples', 'training'])],
    ['at', () => pick(['dW1.0.0', 'dW.1.0', 'L.0.0', 'yHat.0.0', 'W1.9.9'])],
    ['practice', () => pick(['write', 'build', 'derive', 'find', 'bring'])],
    ['seed', () => String(below(11_000))],
  ];
  const said = keys.filter(() => chance(0.2)).map(([key, text]) => `${key}=${text()}`);
  const place = `#/${chapter}/${pick(['data', 'data', 'update', 'loss', 'no-such-step'])}`;
  if (said.length === 0) return place;
  const link = `${place}?${[...said, 'end'].join('&')}`;
  return chance(0.9) ? link : link.slice(0, below(link.length));
}
