/** A piece of a printed formula that no line ends inside of. */
export interface Piece {
  readonly text: string;
  /** How wide it is, about, in the em of its type. */
  readonly width: number;
  readonly kind: 'atom' | 'script' | 'matrix' | 'operator' | 'opening' | 'closing' | 'tab' | 'end';
}

const token = /\\begin\{\w+\}|\\end\{\w+\}|\\\\(?:\[[^\]]*\])?|\\[a-zA-Z]+|\\.|[^]/g;

/**
 * The pieces of a formula that this program has printed, as far as braces, fractions, matrices and tall
 * brackets leave it in pieces, for whoever has to fit it between two margins.
 */
export const piecesOf = (latex: string): Piece[] => pieces(latex.match(token) ?? []);

/** How wide a formula is, about, in the em of its type. */
export function widthOf(of: readonly Piece[]): number {
  // An index below stands under the one above it.
  return of.reduce((sum, { width, kind }, n) => {
    const before = kind === 'script' && of[n - 1]?.kind === 'script' ? of[n - 1].width : 0;
    return sum + Math.max(0, width - before);
  }, 0);
}

function pieces(tokens: readonly string[]): Piece[] {
  const all: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const to = endOf(tokens, at);
    all.push(pieceOf(tokens.slice(at, to)));
    at = to;
  }
  return all;
}

/** How many groups in braces belong to a command. */
const groups: Readonly<Record<string, number>> = {
  '\\frac': 2,
  '^': 1,
  _: 1,
  '\\hat': 1,
  '\\tilde': 1,
  '\\mathbf': 1,
  '\\mathrm': 1,
  '\\operatorname': 1,
  '\\mathopen': 1,
  '\\mathclose': 1,
  '\\text': 1,
};

/** Where the piece that begins at a token has ended. */
function endOf(tokens: readonly string[], from: number): number {
  const first = tokens[from];
  if (first === '{') return closing(tokens, from, '{', '}');
  if (first === '\\begin{pmatrix}') return closing(tokens, from, first, '\\end{pmatrix}');
  if (first === '\\left') return closing(tokens, from, '\\left', '\\right') + 1;
  return Array.from({ length: groups[first] ?? 0 }).reduce<number>(
    (to) => closing(tokens, to, '{', '}'),
    from + 1,
  );
}

function closing(tokens: readonly string[], from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at] === open) depth++;
    if (tokens[at] === close && --depth === 0) return at + 1;
  }
  return tokens.length;
}

const operators: Readonly<Record<string, number>> = {
  '=': 1.33,
  '+': 1.22,
  '-': 1.22,
  '*': 0.94,
  '\\cdot': 0.72,
  '\\times': 1.22,
  '\\odot': 1.22,
};

const widths: Readonly<Record<string, number>> = {
  ' ': 0,
  '\\,': 0.17,
  '\\quad': 1,
  '\\sum': 1.6,
  '\\tanh': 2.2,
  '\\log': 1.5,
  '.': 0.28,
  ',': 0.45,
  "'": 0.3,
};

function pieceOf(tokens: readonly string[]): Piece {
  const [text, first] = [tokens.join(''), tokens[0]];
  const piece = (kind: Piece['kind'], width: number): Piece => ({ text, width, kind });
  const inside = (from: number, to: number) => widthOf(pieces(tokens.slice(from, to)));
  if (first in operators) return piece('operator', operators[first]);
  if (first === '^' || first === '_') return piece('script', 0.72 * inside(2, -1));
  if (first === '\\begin{pmatrix}') return piece('matrix', matrixWidth(tokens.slice(1, -1)));
  if (first === '\\left') return piece('atom', 1.5 + inside(2, -2));
  if (first === '\\frac') {
    const middle = endOf(tokens, 0 + 1);
    return piece('atom', 0.3 + Math.max(inside(2, middle - 1), inside(middle + 1, -1)));
  }
  if (first === '{') return piece('atom', inside(1, -1));
  if (first in groups) return piece('atom', inside(2, -1));
  if (first === '(') return piece('opening', 0.39);
  if (first === ')') return piece('closing', 0.39);
  if (first === '&') return piece('tab', 0);
  if (first.startsWith('\\\\')) return piece('end', 0);
  return piece('atom', widths[first] ?? (/\d/.test(first) ? 0.5 : 0.65));
}

function matrixWidth(tokens: readonly string[]): number {
  const rows = splitAt(pieces(tokens), 'end').map((row) => splitAt(row, 'tab').map(widthOf));
  const columns = rows[0].map((_, n) => Math.max(...rows.map((row) => row[n])));
  return 1.8 + columns.reduce((sum, width) => sum + width, 0) + columns.length - 1;
}

/** What stands in tall brackets, as pieces with brackets of one size around them, which lines may end between. */
export function opened(piece: Piece): Piece[] {
  const inside = /^\\left\(([^]*)\\right\)$/.exec(piece.text)?.[1];
  if (inside === undefined) return [piece];
  return [
    { text: '\\Bigl(', width: 0.6, kind: 'opening' },
    ...piecesOf(inside),
    { text: '\\Bigr)', width: 0.6, kind: 'closing' },
  ];
}

/** The pieces between those of a kind. */
export function splitAt(of: readonly Piece[], kind: Piece['kind']): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of of) {
    if (piece.kind === kind) parts.push([]);
    else parts.at(-1)!.push(piece);
  }
  return parts;
}
