import { ReadingError } from './reading-error.ts';
import { accents, commands, high, low, onTheLine, signs } from './same-signs.ts';
import type { Token } from './token.ts';

/** What a piece of text says. */
type Said = Pick<Token, 'kind' | 'text'>;

/** How a piece looks, and what it says: no piece for a space, and nothing for what cannot be read. */
type Rule = readonly [
  pattern: RegExp,
  say: (groups: readonly string[]) => readonly Said[] | undefined,
];

const word = (text: string): Said => ({ kind: 'word', text });
const sign = (text: string): Said => ({ kind: 'sign', text });
const number = (text: string): Said => ({ kind: 'number', text });

/** With ŷ and Ẽ as one letter each, which other accented ones are not. */
const letter = '[A-Za-z\u0391-\u03a1\u03a4-\u03c9\u0176\u0177\u1ebc][\u0302\u0303]?';

/** In the order in which they are tried. */
const rules: readonly Rule[] = [
  [/\s|\\[,;:! ]|~|\$/y, () => []],
  [/\\q?quad(?![A-Za-z])|\\mathopen\{\}|\\mathclose\{\}/y, () => []],
  [/\\(?:left|right)(?=[()[\]])|\\(?:begin|end)\{aligned\}|\.item\(\)/y, () => []],
  // dL/dW1 is ∂L/∂W1.
  [/d(?=[LE]\s*\/)|(?<=[d∂][LE]\s*\/\s*)d(?=[A-Za-z])/y, () => [sign('∂')]],
  // How far the next row is below, as in [0.5em], is seen and not read.
  [/\\\\(?:\s*\[[\d.]+em\])?/y, () => [sign('\\\\')]],
  [/\.T(?!\w)/y, () => [sign('.T')]],
  [/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+/y, ([found]) => [number(found)]],
  [/\\(?:operatorname|mathsf|mathrm|text)\s*\{\s*([A-Za-z]+)\s*\}/y, ([, name]) => [word(name)]],
  [/"([A-Za-z]\w*)"|(np\.[a-z]+)/y, ([, quoted, numpy]) => [word(quoted ?? numpy)]],
  [
    /\\(hat|tilde)\s*\{?\s*([A-Za-z])(?:\s*\})?/y,
    ([, accent, under]) => [word(under + accents[accent as keyof typeof accents])],
  ],
  [new RegExp(`[${high}]+`, 'y'), ([found]) => script('^', found, high)],
  [new RegExp(`[${low}]+`, 'y'), ([found]) => script('_', found, low)],
  [/\\mathbf\s*\{\s*1\s*\}|𝟏/uy, () => [sign('𝟏')]],
  [/½/y, () => [sign('('), number('1'), sign('/'), number('2'), sign(')')]],
  [
    /\\(?:begin|end)\{pmatrix\}|\.dot(?=\()|\*\*|\.\*|[=:]=|[-+*/@·×⊙=>()[\]{},:^_&'Σ∂.−–∗⋅∙•∘∑′’]/y,
    ([found]) => [sign(signs.get(found) ?? found)],
  ],
  [/\\[A-Za-z]+/y, ([found]) => command(found)],
  [
    new RegExp(`(?:${letter})+\\d*(?:_(?:new|hat|slope|relu|prime|of)(?![A-Za-z]))*`, 'y'),
    ([found]) => [word(found.normalize('NFD'))],
  ],
];

/** What is above or below, in the braces that LaTeX would have. */
function script(mark: '^' | '_', found: string, alphabet: string): Said[] {
  const plain = Array.from(found, (each) => onTheLine[alphabet.indexOf(each)]).join('');
  const parts = plain.match(/\d+|[a-zT]+|[()]/g)!;
  const said = parts.map((part) => {
    if (/\d/.test(part)) return number(part);
    return /[()]/.test(part) ? sign(part) : word(part);
  });
  return [sign(mark), sign('{'), ...said, sign('}')];
}

/** Nothing for a command that is not known. */
function command(found: string): Said[] | undefined {
  const [letters, known] = [commands.get(found), signs.get(found)];
  if (letters !== undefined) return [word(letters)];
  return known === undefined ? undefined : [sign(known)];
}

/**
 * A line as pieces, the last of them its end. What means the same in NumPy, in LaTeX or typed becomes
 * the same piece. Throws a ReadingError at what is none.
 */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const { length, said } = first(text, at);
    tokens.push(...said.map((each) => ({ ...each, at, length })));
    at += length;
  }
  return [...onOneLine(tokens), { kind: 'end', text: '', at, length: 0 }];
}

function first(text: string, at: number): { length: number; said: readonly Said[] } {
  for (const [pattern, say] of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const said = say(found);
    if (said) return { length: found[0].length, said };
  }
  const [found] = /\\[A-Za-z]+|./su.exec(text.slice(at, at + 40))!;
  throw new ReadingError(at, found.length, `“${found}” is no sign that can be read here`);
}

/** Without the ends of rows, and what aligns them, but in a matrix: there they only break a long line. */
function onOneLine(tokens: readonly Token[]): Token[] {
  let open = 0;
  return tokens.filter(({ text }) => {
    if (text === '⟦') open += 1;
    if (text === '⟧') open -= 1;
    return open > 0 || (text !== '&' && text !== '\\\\');
  });
}
