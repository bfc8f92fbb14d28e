/** A part of what a program printed: the name before it, empty where there is none, and its numbers. */
export interface Piece {
  readonly title: string;
  readonly text: string;
}

/** What may begin a number, a list or a tensor. */
const value = String.raw`(?:[-+.−\d[(]|nan\b|inf\b|(?:[\w.]+\.)?(?:tensor|array|asarray|matrix|float\d*)\()`;
const beginsValue = new RegExp(String.raw`[ \t]*${value}`, 'iy');
const beginsList = /[ \t]*(?:\[|[\w.]+\()/y;
/** What stands before what is typed and what is printed, in a session. */
const prompts = /^[ \t]*(?:>>>|In ?\[\d+\]:|Out ?\[\d+\]:)[ \t]*/gm;
/** A name, and then a sign, a line end or a space before its value. */
const head = new RegExp(
  String.raw`[ \t]*["'\x60]?(?<title>[\p{L}_∂∇][\p{L}\p{M}\p{N}_.^/∂ -]{0,40}?(?:\(\))?)["'\x60]?` +
    String.raw`(?<sign>[ \t]*[:=][ \t]*(?:\n\s*)?|[ \t]*\n\s*|[ \t]+)(?=${value})`,
  'uy',
);
/** What stands after the numbers of a tensor, and is no name; or for a number. */
const noTitle =
  /^(?:dtype|device|requires_grad|grad_fn|size|layout|names|nan|inf|none|true|false|array|tensor)$/i;

/**
 * Splits what a program printed, or what is typed in its stead, into its quantities: `X = array([[…`,
 * `dW1:` with the numbers below, `W1.grad tensor(…`, a dictionary of them, or numbers without a name.
 * Whatever else stands there is left out. Takes a time in proportion to the length of the text.
 */
export function splitRun(text: string): Piece[] {
  const plain = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(prompts, '')
    .replaceAll(/#[^\n]*/g, '')
    .replaceAll(/Parameter containing:\s*/g, '');
  const pieces: Piece[] = [];
  let open: { title: string; from: number } | undefined;
  const close = (at: number) => {
    if (open) pieces.push({ title: open.title, text: trimmed(plain.slice(open.from, at)) });
    open = undefined;
  };
  let depth = 0;
  /** Whether a list or a tensor has come to its end, and what follows is another. */
  let isDone = false;
  for (let at = 0; at < plain.length;) {
    const isLineStart = at === 0 || plain[at - 1] === '\n';
    const mayBegin = isLineStart || (depth === 0 && /[,;{]/.test(plain[at - 1]));
    const found = mayBegin ? headAt(plain, at, depth) : undefined;
    if (found) {
      close(at);
      open = { title: found.title, from: found.end };
      [depth, isDone, at] = [0, false, found.end];
      continue;
    }
    if (isLineStart && depth === 0 && open) {
      if (!matches(beginsValue, plain, at)) close(at);
      else isDone ||= matches(beginsList, plain, at) && plain.slice(open.from, at).trim() !== '';
    }
    const isNew = depth === 0 && (open === undefined ? mayBegin : isDone);
    if (isNew && plain[at].trim() !== '' && matches(beginsValue, plain, at)) {
      close(at);
      open = { title: '', from: at };
      isDone = false;
    }
    if (plain[at] === '[' || plain[at] === '(') depth++;
    else if (plain[at] === ']' || plain[at] === ')') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) isDone = true;
    }
    at++;
  }
  close(plain.length);
  return pieces.filter((piece) => piece.text !== '');
}

function headAt(text: string, at: number, depth: number) {
  head.lastIndex = at;
  const found = head.exec(text)?.groups;
  if (!found || noTitle.test(found['title'])) return undefined;
  // Inside brackets that were never closed, only what is given a value is a name.
  if (depth > 0 && !/[:=]/.test(found['sign'])) return undefined;
  return { title: found['title'].trim(), end: head.lastIndex };
}

function matches(form: RegExp, text: string, at: number): boolean {
  form.lastIndex = at;
  return form.test(text);
}

/** Without what separates it from the next; a tensor of a single number as that number. */
function trimmed(text: string): string {
  const plain = text.trim().replace(/[\s,;}]{1,20}$/, '');
  const single = /^(?:[\w.]{1,30}\( ?){1,2}(?<number>[^[\](),]{1,40})[^[\]]*$/.exec(plain);
  return single?.groups?.['number'].trim() ?? plain;
}
