import { describe, expect, test } from 'vitest';
import { scan } from '../../../src/expr/reading/scan.ts';

/** The pieces of a line but for its end: words as they are, numbers behind #, and signs in quotes. */
const said = (text: string): string =>
  scan(text)
    .slice(0, -1)
    .map(
      ({ kind, text: of }) => ({ word: of, number: `#${of}`, sign: `'${of}'`, end: 'END' })[kind],
    )
    .join(' ');

describe('what is not read', () => {
  test.each([
    ' \t\n',
    '\\,\\;\\:\\!\\ ~$',
    '\\quad\\qquad ',
    '\\mathopen{}\\mathclose{}',
    '\\begin{aligned}\\end{aligned}',
    '.item()',
    '&\\\\',
    '\\\\[0.5em]',
    '\\\\ [1em]',
    '',
  ])('%j', (text) => {
    expect(said(text)).toBe('');
    expect(said(`X${text}W`)).toBe(text === '' ? 'XW' : 'X W');
  });

  test('is the height of brackets', () => {
    expect(said('\\left(X\\right)\\left[y\\right]')).toBe("'(' X ')' '[' y ']'");
  });
});

test.each<[string, string[]]>([
  ['-', ['-', '−', '–']],
  ['*', ['*', '∗', '\\ast']],
  ['·', ['·', '.', '⋅', '∙', '•', '\\cdot', '@']],
  ['⊙', ['⊙', '.*', '∘', '\\odot', '\\circ']],
  ['×', ['×', '\\times']],
  ["'", ["'", '′', '’', '\\prime']],
  ['Σ', ['Σ', '∑', '\\sum']],
  ['∂', ['∂', '\\partial']],
  ['=', ['=', '==', ':=']],
  ['\\frac', ['\\frac']],
  ['⟦', ['\\begin{pmatrix}']],
  ['⟧', ['\\end{pmatrix}']],
  ['𝟏', ['𝟏', '\\mathbf{1}', '\\mathbf { 1 }']],
  ['.T', ['.T']],
  ['**', ['**']],
  ...Array.from('+/>()[]{},:^_', (sign): [string, string[]] => [sign, [sign]]),
])('“%s” is one sign, however it is written: %j', (sign, written) => {
  for (const text of written) {
    expect(said(text), text).toBe(`'${sign}'`);
    expect(said(`(${text} (`), text).toBe(`'(' '${sign}' '('`);
  }
});

test.each([
  ['0', '#0'],
  ['12', '#12'],
  ['1.25', '#1.25'],
  ['.5', '#.5'],
  ['.25', '#.25'],
  ['1e9', '#1e9'],
  ['1.5E-10', '#1.5E-10'],
  ['2e+4', '#2e+4'],
  ['2e', '#2 e'],
  ['3.', "#3 '·'"],
  ['½', "'(' #1 '/' #2 ')'"],
  ['X.TW', "X '·' TW"],
  ['X.T·', "X '.T' '·'"],
  ['X.T1', "X '·' T1"],
  ['X.dot(y)', "X '·' '(' y ')'"],
  ['X.dot', "X '·' dot"],
  ['W1 w_new b12_new', 'W1 w_new b12_new'],
  ['y_hat y_hatch sigmoid_slope', "y_hat y '_' hatch sigmoid_slope"],
  ['slope_of leaky_relu_slope sigma_prime', 'slope_of leaky_relu_slope sigma_prime'],
  ['W_1', "W '_' #1"],
  ['Δl1 Ωα', 'Δl1 Ωα'],
  ['"y_hat" np.sum np.', "y_hat np.sum np '·'"],
  ['\\operatorname{lrelu} \\mathrm { T } \\text{softmax}\\mathsf{T}', 'lrelu T softmax T'],
  ['\\Delta\\delta\\alpha\\theta\\sigma', 'Δ δ α θ σ'],
  ['\\log\\ln\\exp\\tanh\\top', 'log ln exp tanh T'],
  ['W₁₂ᵀ', "W '_' '{' #12 '}' '^' '{' T '}'"],
  ['x₀₃₄₅₆₇₈₉', "x '_' '{' #03456789 '}'"],
  ['x²⁰¹³', "x '^' '{' #2013 '}'"],
  ['a⁽¹⁾ᵢⱼ', "a '^' '{' '(' #1 ')' '}' '_' '{' ij '}'"],
  ['aₖₘₙₚ⁴ᵏᵐⁿᵖⁱʲ', "a '_' '{' kmnp '}' '^' '{' #4 kmnpij '}'"],
  ['x₍₁₎', "x '_' '{' '(' #1 ')' '}'"],
  ['dL/dW1', "'∂' L '/' '∂' W1"],
  ['dE / dθ dE/ d W', "'∂' E '/' dθ '∂' E '/' d W"],
  ['∂L/dW', "'∂' L '/' '∂' W"],
  ['dLx/dW', "dLx '/' dW"],
  ['dL/dW1·dW2', "'∂' L '/' '∂' W1 '·' dW2"],
  ['dW1 dL dX/dW', "dW1 dL dX '/' dW"],
])('%s is read as %s', (text, pieces) => {
  expect(said(text)).toBe(pieces);
});

test.each(['ŷ', 'y\u0302', '\\hat{y}', '\\hat {y}', '\\hat y', '\\hat{ y }', '\\haty'])(
  '%s is y with a hat',
  (text) => {
    expect(said(text)).toBe('y\u0302');
  },
);

test.each(['W̃', 'W\u0303', '\\tilde{W}', '\\tilde W'])('%s is W with a tilde', (text) => {
  expect(said(`${text}_1`)).toBe("W\u0303 '_' #1");
  expect(said(`2${text}`)).toBe('#2 W\u0303');
});

test('the ends of rows, and what aligns them, are read in a matrix alone', () => {
  const matrix = '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\\\[0.5em] 5 \\end{pmatrix}';
  expect(said(`a & ${matrix} & b \\\\ c`)).toBe(
    "a '⟦' #1 '&' #2 '\\\\' #3 '&' #4 '\\\\' #5 '⟧' b c",
  );
});

test('a piece knows where it stands in the text, and the last is its end', () => {
  expect(scan(' Xᵀ \\cdot ½')).toEqual([
    { kind: 'word', text: 'X', at: 1, length: 1 },
    { kind: 'sign', text: '^', at: 2, length: 1 },
    { kind: 'sign', text: '{', at: 2, length: 1 },
    { kind: 'word', text: 'T', at: 2, length: 1 },
    { kind: 'sign', text: '}', at: 2, length: 1 },
    { kind: 'sign', text: '·', at: 4, length: 5 },
    { kind: 'sign', text: '(', at: 10, length: 1 },
    { kind: 'number', text: '1', at: 10, length: 1 },
    { kind: 'sign', text: '/', at: 10, length: 1 },
    { kind: 'number', text: '2', at: 10, length: 1 },
    { kind: 'sign', text: ')', at: 10, length: 1 },
    { kind: 'end', text: '', at: 11, length: 0 },
  ]);
});

test.each<[string, number, string]>([
  ['X ? y', 2, '?'],
  ['X \\foo{y}', 2, '\\foo'],
  ['X \\quadW', 2, '\\quadW'],
  ['X 😀', 2, '😀'],
  ['\\', 0, '\\'],
  ['X"y', 1, '"'],
  ['"4"', 0, '"'],
  [`X \\${'a'.repeat(60)}`, 2, `\\${'a'.repeat(39)}`],
])('%s is refused where it cannot be read', (text, at, found) => {
  expect(() => scan(text)).toThrow(
    expect.objectContaining({
      at,
      length: found.length,
      message: `“${found}” is no sign that can be read here`,
    }) as Error,
  );
});
