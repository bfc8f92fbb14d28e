import { type Matrix, toRows } from '../../src/core/matrix.ts';
import type { Trace } from '../../src/equations/trace.ts';
import type { Name } from '../../src/expr/alphabet.ts';
import { numpyName } from '../../src/expr/numpy-name.ts';

/** How programs print a matrix that they have under a name. */
export const programs: Readonly<Record<string, (name: Name, value: Matrix) => string>> = {
  'NumPy, its name in front': (name, value) =>
    `${numpyName(name, {})} = array(${rowsOf(value, (x) => numpyText(x), ', ', ',\n       ')})`,
  'NumPy, printed below its name': (name, value) =>
    `${numpyName(name, {})}:\n${rowsOf(value, numpyText, ' ', '\n ')}\n`,
  PyTorch: (name, value) =>
    `${numpyName(name, {})} = tensor(${rowsOf(value, (x) => x.toFixed(4), ', ', ',\n        ')}, dtype=torch.float64, grad_fn=<MmBackward0>)`,
  'PyTorch, in powers of ten': (name, value) =>
    `${numpyName(name, {})}\ntensor(${rowsOf(value, torchPower, ', ', ',\n        ')},\n       requires_grad=True)`,
  lists: (name, value) => `${numpyName(name, {})} = ${JSON.stringify(toRows(value))}`,
};

const rowsOf = (value: Matrix, text: (x: number) => string, comma: string, line: string): string =>
  `[${toRows(value)
    .map((row) => `[${row.map(text).join(comma)}]`)
    .join(line)}]`;

const numpyText = (x: number): string => x.toFixed(8).replace(/0+$/, '');

/** −1.2346e-04 */
const torchPower = (x: number): string =>
  x
    .toExponential(4)
    .replace(/e([+-])(\d)$/, (_, sign: string, digit: string) => `e${sign}0${digit}`);

/** What a program prints of quantities. */
export const printed = (
  trace: Trace,
  names: readonly Name[],
  print: (name: Name, value: Matrix) => string,
): string => names.map((name) => print(name, trace[name]!)).join('\n');
