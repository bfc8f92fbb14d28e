import { opened, type Piece, piecesOf, splitAt, widthOf } from './latex-pieces.ts';

/** How wide a line of the document is, with its margins of 2.5 cm, in the em of its type. */
const room = 44;

/** The sizes of type, from the one that all is in, and how large they are beside it. */
const sizes = [
  ['', 1],
  ['\\small', 0.9],
  ['\\footnotesize', 0.8],
  ['\\scriptsize', 0.7],
  ['\\tiny', 0.5],
] as const;

/**
 * A formula that this program has printed, on lines of its own that fit on the page: first it is broken
 * at its signs, and where that is not enough set in smaller type. Pages may break between its lines.
 */
export function displayed(latex: string): string {
  const rows = rowsOf(latex);
  const left = Math.max(...rows.map((row) => widthOf(row.left)));
  const attempts = sizes.map(([size, scale]) => {
    const lines = rows.flatMap((row) => linesOf(row, room / scale - left));
    return { size, lines, fits: lines.every(({ width }) => width <= room / scale - left) };
  });
  const { size, lines } = attempts.find(({ fits }) => fits) ?? attempts.at(-1)!;
  const body = lines.map(({ text }) => `  ${text}`).join(' \\\\\n');
  const display = `\\begin{align*}\n${body}\n\\end{align*}`;
  return size ? `{${size}\n${display}\n}` : display;
}

interface Row {
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
}

/** The rows of a formula, each with what stands before and behind its sign of equality. */
function rowsOf(latex: string): Row[] {
  const whole = /^\\begin\{aligned\} ([^]*) \\end\{aligned\}$/.exec(latex);
  if (whole) {
    return splitAt(piecesOf(whole[1]), 'end').map((row) => {
      const [left, right] = splitAt(row, 'tab');
      return { left, right };
    });
  }
  const pieces = piecesOf(latex);
  const at = pieces.findIndex(({ text }) => text === '=');
  return [{ left: pieces.slice(0, Math.max(at, 0)), right: pieces.slice(Math.max(at, 0)) }];
}

interface Fitted {
  readonly text: string;
  readonly width: number;
}

/** One row as lines, the second on further in, as far as its signs allow. */
function linesOf({ left, right }: Row, wide: number): Fitted[] {
  return fitted(right, wide - 1, -1).map((pieces, n) => {
    const [text, width] = [textOf(pieces), widthOf(pieces)];
    if (n === 0) return { text: `${textOf(left)} &${text}`.trim(), width };
    return text.startsWith('=')
      ? { text: `&${text}`, width }
      : { text: `&\\quad ${text}`, width: width + 1 };
  });
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim();

/** Pieces on as few lines as they take; broken at the signs that hold least together. */
function fitted(pieces: readonly Piece[], wide: number, depth: number): Piece[][] {
  if (widthOf(pieces) <= wide) return [[...pieces]];
  const parts = partsAt(pieces, depth);
  if (parts.length === 1) {
    if (depth < deepest(pieces)) return fitted(pieces, wide, depth + 1);
    const open = pieces.flatMap(opened);
    return open.length > pieces.length ? fitted(open, wide, depth) : [[...pieces]];
  }
  return parts.reduce<Piece[][]>((lines, part) => {
    const last = lines.at(-1);
    if (last && widthOf([...last, ...part]) <= wide) {
      return [...lines.slice(0, -1), [...last, ...part]];
    }
    return [...lines, ...fitted(part, wide, depth)];
  }, []);
}

/** Before signs of equality at −1, else before any other sign inside so many brackets; between matrices too. */
function partsAt(pieces: readonly Piece[], depth: number): Piece[][] {
  const parts: Piece[][] = [[]];
  let inside = 0;
  let hasOperand = false;
  let wasMatrix = false;
  for (const piece of pieces) {
    const { kind, text } = piece;
    if (kind === 'opening') inside++;
    if (kind === 'closing') inside--;
    const isSign = kind === 'operator' && hasOperand;
    const isBreak =
      depth === -1
        ? isSign && text === '='
        : inside <= depth && (isSign || (kind === 'matrix' && wasMatrix));
    if (isBreak) parts.push([]);
    parts.at(-1)!.push(piece);
    if (text === ' ' || text === '\\quad') continue;
    // A minus after a sign or a bracket is not between two things.
    hasOperand = kind !== 'operator' && kind !== 'opening';
    wasMatrix = kind === 'matrix' || (wasMatrix && kind === 'script');
  }
  return parts;
}

function deepest(pieces: readonly Piece[]): number {
  let [inside, most] = [0, 0];
  for (const { kind } of pieces) {
    inside += kind === 'opening' ? 1 : kind === 'closing' ? -1 : 0;
    most = Math.max(most, inside);
  }
  return most;
}
