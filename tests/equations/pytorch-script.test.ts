import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { matrixOf, multiply, scale, transpose } from '../../src/core/matrix.ts';
import type { ActivationId, Network as Description } from '../../src/core/network.ts';
import { chosenOf, type Model, modelOf } from '../../src/equations/network.ts';
import { pytorchScript } from '../../src/equations/pytorch-script.ts';
import type { Chosen, Trace } from '../../src/equations/trace.ts';
import { anyNetworks } from '../support/any-network.ts';
import { allSizes, type Network, networkWith, oneNetwork, sizesText } from '../support/networks.ts';
import { wide } from '../support/pairs.ts';
import { askPython, pythonWith, type Result, runPython } from '../support/python.ts';
import { expectPrints } from '../support/script.ts';

const plainPython = pythonWith('ast');
const torchPython = pythonWith('numpy', 'torch');

if (!torchPython) {
  console.log(
    'SKIPPED: no Python with PyTorch and NumPy was found (tried python3, /usr/bin/python3 and ' +
      'python), so PyTorch scripts are parsed and not run',
  );
}

const textOf = ({ chosen, sizes }: Network) => pytorchScript(chosen, sizes, sizesText(sizes));

/** What PyTorch prints and the page does not show: the derivative by X, and what the experiment finds. */
function beside({ sizes: { layers }, trace }: Network): Trace {
  const [{ delta, weights }] = layers;
  const gradient = trace[`d${weights}`]!;
  return {
    dX: multiply(trace[delta]!, transpose(trace[weights]!)),
    [`${weights}.grad after one backward pass`]: gradient,
    [`${weights}.grad after two, not zeroed between`]: scale(gradient, 2),
  };
}

/** A network of one layer and one node, whose weighted sums are the entries of X. */
const oneNode = (activation: ActivationId, X: readonly number[]): Network => {
  const objective = { loss: 'squares', over: 'sum' } as const;
  const layers = [{ width: 1, activation, bias: false }];
  const model = modelOf({ examples: X.length, inputs: 1, objective, layers });
  const column = matrixOf(X.map((x) => [x]));
  const one = matrixOf([[1]]);
  return networkWith({ X: column, y: matrixOf(X.map(() => [2])), W: one, rate: one }, model);
};

const withLargeNumbers = (sizes: Model): Network => {
  const { chosen } = oneNetwork(sizes);
  const names = chosenOf(sizes).filter((name) => name !== 'y' && name !== 'rate');
  const large = names.map((name) => [name, scale(chosen[name]!, 600)]);
  return networkWith({ ...chosen, ...Object.fromEntries(large) } as Chosen, sizes);
};

const groups: Readonly<Record<string, readonly Network[]>> = {
  'of any description': fc.sample(anyNetworks, 200),
  'with the largest numbers that a reader can set': allSizes.map(withLargeNumbers),
  'at the corner of a relu': [oneNode('relu', [0, 1]), oneNode('leakyRelu', [0, -1])],
  'with a softplus of numbers near and above where PyTorch leaves it out': [
    oneNode('softplus', [21, 25, 39, 41, 800]),
  ],
};

describe.skipIf(!torchPython)('run by Python that has PyTorch', () => {
  let results: readonly Result[];

  // All in one process: PyTorch takes seconds to start.
  beforeAll(() => {
    const jobs = Object.values(groups)
      .flat()
      .map((network) => ({ script: textOf(network), expressions: [] }));
    results = runPython(jobs, torchPython);
  });

  test.each(Object.entries(groups))('the script prints the trace of networks %s', (_, group) => {
    const from = Object.values(groups).flat().indexOf(group[0]);
    group.forEach((network, n) => {
      try {
        expectPrints(network, results[from + n], beside(network));
      } catch (cause) {
        throw new Error(textOf(network), { cause });
      }
    });
  });
});

/** The names that a script uses and nothing in it gives. Python says where a text cannot be parsed. */
const namesUnknown = `
import ast, builtins, json, sys

def unknown(text):
    nodes = list(ast.walk(ast.parse(text)))
    names = [node for node in nodes if isinstance(node, ast.Name)]
    known = set(dir(builtins)) | {node.id for node in names if isinstance(node.ctx, ast.Store)}
    for node in nodes:
        if isinstance(node, ast.arg): known.add(node.arg)
        if isinstance(node, ast.alias): known.add(node.asname or node.name)
        if isinstance(node, ast.FunctionDef): known.add(node.name)
    return sorted({node.id for node in names} - known)

json.dump([unknown(text) for text in json.load(sys.stdin)], sys.stdout)
`;

test.skipIf(!plainPython)('Python can parse the script of any network, and knows each name', () => {
  const texts = fc.sample(anyNetworks, 200).map(textOf);
  expect(askPython(plainPython!, namesUnknown, texts)).toEqual(texts.map(() => []));
});

describe('the text of the script', () => {
  const { chosen } = oneNetwork(wide);
  const { network } = wide;

  test('has the title in its first line, on one line', () => {
    const script = pytorchScript(chosen, wide, 'Two layers,\nfour examples');
    expect(script.split('\n')[0]).toMatch(/^# Two layers, four examples: /);
  });

  test('has the numbers that were chosen in full', () => {
    const exact = { ...chosen, y: matrixOf([[0.1 + 0.2], [1e-7], [-1 / 3], [0]]) };
    expect(pytorchScript(exact, wide, 'Title')).toContain(
      'y = torch.tensor([[0.30000000000000004], [1e-7], [-0.3333333333333333], [0]], dtype=torch.float64)',
    );
  });

  test('has no line longer than a reader can follow, but for the numbers', () => {
    const long = fc
      .sample(anyNetworks, 50)
      .flatMap((each) => textOf(each).split('\n'))
      .filter((line) => line.length > 130);
    expect(long.every((line) => line.includes('torch.tensor('))).toBe(true);
  });

  test('needs all that is chosen', () => {
    const { W2: _, ...rest } = chosen;
    expect(() => pytorchScript(rest as Chosen, wide, 'Title')).toThrow(/W2/);
  });

  test('breaks no rule, and says so where the page does', () => {
    const whole = pytorchScript(chosen, wide, 'Title');
    const broken = pytorchScript(chosen, modelOf(network, { broken: 'sign' }), 'Title');
    const added = broken.split('\n').filter((line) => !whole.includes(line));
    expect(added.join(' ')).toMatch(/A rule is broken on the page/);
    expect(added.every((line) => line.startsWith('# '))).toBe(true);
    expect(broken.split('\n')).toHaveLength(whole.split('\n').length + added.length);
  });

  const lossOf = (objective: Description['objective'], width: number) => {
    const activation = objective.loss === 'crossEntropy' ? 'softmax' : 'sigmoid';
    const layers = [{ width, activation, bias: false }] as const;
    const one = oneNetwork(modelOf({ examples: 4, inputs: 2, objective, layers }));
    return /^ {4}L = (.*) {2}#/m.exec(textOf(one))?.[1];
  };

  test('takes PyTorch’s own mean where it is over the same, and else divides a sum', () => {
    const squares = (over: 'sum' | 'mean' | 'entries', width: number) =>
      lossOf({ loss: 'squares', over }, width);
    expect(squares('sum', 3)).toBe('F.mse_loss(y_hat, y, reduction="sum")');
    expect(squares('entries', 3)).toBe('F.mse_loss(y_hat, y, reduction="mean")');
    expect(squares('mean', 3)).toBe('F.mse_loss(y_hat, y, reduction="sum") / 4');
    expect(squares('mean', 1)).toBe('F.mse_loss(y_hat, y, reduction="mean")');
    const shares = (over: 'mean' | 'entries') => lossOf({ loss: 'crossEntropy', over }, 3);
    expect(shares('mean')).toBe('F.cross_entropy(z, y, reduction="mean")');
    expect(shares('entries')).toBe('F.cross_entropy(z, y, reduction="sum") / 12');
  });

  test('takes cross-entropies from the sums, and says that the activation is in them', () => {
    const text = textOf(
      oneNetwork(
        modelOf({
          examples: 2,
          inputs: 2,
          objective: { loss: 'binaryCrossEntropy', over: 'sum' },
          layers: [{ width: 1, activation: 'sigmoid', bias: true }],
        }),
      ),
    );
    expect(text).toContain('F.binary_cross_entropy_with_logits(z, y, reduction="sum")');
    expect(text).toContain('# PyTorch takes this loss from z and applies');
  });
});
