/** A block before any of its cells is read: their texts, an array a row. */
export interface Split {
  readonly rows: readonly (readonly string[])[];
  /** Whether it is one list of numbers, which is neither a row nor a column. */
  readonly isList?: boolean;
  /** Whether a comma may stand inside a cell or between two, and nothing in the text says which. */
  readonly isUnsure?: boolean;
}

const head = /^(?:Parameter containing:\s*)?(?:[\w.]+\s*=\s*)?(?<call>(?:[\w.]+\s*\(\s*){0,2})\[/;
/** What may follow the last bracket: dtype=float32), grad_fn=<MmBackward0>). */
const tail = /^\s*(?:$|[,);][\s\w,.=<>'":();-]*$)/;

/**
 * Splits an array as NumPy, PyTorch, MATLAB or JSON write it, by its innermost brackets; nothing where a
 * text is not one. A text that was cut is read as far as it goes.
 */
export function splitLiteral(text: string): Split | undefined {
  const start = head.exec(text);
  if (!start) return undefined;
  const { parts, depth, rest } = betweenBrackets(text, start[0].length);
  if (!tail.test(rest)) return undefined;
  if (depth > 1) return { rows: parts.filter((part) => /[^\s,]/.test(part)).map(cellsOf) };
  const rows = rowsOf(parts[0], start.groups?.['call'] !== '');
  return { rows: rows.map(cellsOf), isList: rows.length === 1 && !parts[0].includes(';') };
}

/** What stands between brackets, from inside the first one on; how deep they go; what comes after. */
function betweenBrackets(text: string, from: number) {
  const parts: string[] = [];
  let [depth, deepest, start] = [1, 1, from];
  for (let at = from; at < text.length && depth > 0; at++) {
    if (text[at] !== '[' && text[at] !== ']') continue;
    const part = text.slice(start, at);
    // A comma after a row is not one before a cell.
    parts.push(text[start - 1] === ']' ? part.replace(/^\s*,/, '') : part);
    depth += text[at] === '[' ? 1 : -1;
    deepest = Math.max(deepest, depth);
    start = at + 1;
  }
  if (depth === 0) return { parts, depth: deepest, rest: text.slice(start) };
  return { parts: [...parts, text.slice(start)], depth: deepest, rest: '' };
}

/**
 * The rows in a single pair of brackets. MATLAB ends one by a semicolon or a line; NumPy breaks a long
 * list into lines, the last of which is the shorter one.
 */
function rowsOf(part: string, isCall: boolean): string[] {
  const joined = part.replaceAll(/\.\.\.[ \t]*\n/g, ' ');
  const lines = joined.split(/[;\n]/).filter((line) => line.trim() !== '');
  if (joined.includes(';')) return lines;
  const counts = new Set(lines.map((line) => cellsOf(line).length));
  const isWrapped = isCall || counts.size > 1 || lines.some((line) => line.trim().endsWith(','));
  return isWrapped ? [joined] : lines;
}

function cellsOf(part: string): string[] {
  const plain = part.replaceAll(/\s+/g, ' ').trim();
  return (plain.endsWith(',') ? plain.slice(0, -1) : plain).split(/ ?, ?| /).map(unquoted);
}

export const unquoted = (cell: string): string => cell.replace(/^(["'])(.*)\1$/, '$2');
