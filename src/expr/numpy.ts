import { entry } from './entry.ts';
import { gradientNamed, type Live, refOfValue } from './live.ts';
import { isNumber, type Name, type Sizes } from './names.ts';
import { shape } from './shape.ts';
import type { Bindings, Expr, Index } from './tree.ts';

/** A piece of printed code: text, a quantity that it names, or the place of a live number. */
export type Token = string | { readonly term: string; readonly name: Name; readonly text: string } | { readonly live: number };

interface Context {
  readonly sizes: Sizes;
  readonly live?: Live[];
  readonly bindings: Bindings;
}

const renamed: Partial<Record<Name, string>> = {
  yHat: 'y_hat',
  rate: 'alpha',
  WNew: 'W_new',
  W1New: 'W1_new',
  W2New: 'W2_new',
  LNew: 'L_new',
};

/** The name of a quantity in Python. */
export const numpyName = (name: Name): string => renamed[name] ?? name;

/** An entry as Python indexes it, counted from zero: W1[0, 1]. */
export const numpyEntry = (name: Name, row: Index, column: Index): string =>
  isNumber(name) ? numpyName(name) : `${numpyName(name)}[${row}, ${column}]`;

/** A formula as Python text, which evaluates to its value where `numpyScript` has set the names. */
export const numpy = (expr: Expr, sizes: Sizes, bindings: Bindings = {}): string =>
  numpyTokens(expr, { sizes, bindings }).map(textOf).join('');

const textOf = (token: Token): string => {
  if (typeof token === 'string') return token;
  if ('text' in token) return token.text;
  throw new Error('numpy: a live number has no text of its own');
};

const loose = { additive: 1, product: 2, postfix: 3, atom: 4 } as const;

/** A formula as pieces of Python; with `live`, quantities are numbers and are added to that list. */
export function numpyTokens(expr: Expr, context: Context, after = false): Token[] {
  const { live, sizes, bindings } = context;
  const print = (part: Expr) => numpyTokens(part, context);
  const within = (part: Expr, least: number, behind = true): Token[] =>
    level(part, context) < least ? ['(', ...print(part), ')'] : numpyTokens(part, context, behind);
  const joined = (parts: readonly Expr[], operator: string, least: number): Token[] =>
    parts.flatMap((part, n) =>
      n === 0 ? within(part, least, after) : [` ${operator} `, ...within(part, least)],
    );
  if (live && isQuantity(expr)) return numbers(expr, context, after);
  switch (expr.kind) {
    case 'name':
      return [{ term: `${expr.name}.*.*`, name: expr.name, text: numpyName(expr.name) }];
    case 'entry':
      return [
        {
          term: `${expr.name}.${star(expr.row, bindings)}.${star(expr.column, bindings)}`,
          name: expr.name,
          text: numpyEntry(expr.name, bound(expr.row, bindings), bound(expr.column, bindings)),
        },
      ];
    case 'row': {
      const row = bound(expr.row, bindings);
      const next = typeof row === 'number' ? row + 1 : `${row} + 1`;
      const text = `${numpyName(expr.name)}[${row}:${next}]`;
      return [{ term: `${expr.name}.${star(expr.row, bindings)}.*`, name: expr.name, text }];
    }
    case 'number':
      return [expr.value < 0 && after ? `(${expr.value})` : String(expr.value)];
    case 'matrixProduct':
      return [
        ...within(expr.left, expr.left.kind === 'matrixProduct' ? loose.product : loose.postfix, after),
        ' @ ',
        ...within(expr.right, loose.postfix),
      ];
    case 'elementwise':
    case 'times':
      return joined(expr.factors, '*', loose.postfix);
    case 'plus':
      return expr.terms.flatMap((term, n) => (n === 0 ? print(term) : [' + ', ...within(term, loose.product)]));
    case 'sum': {
      if (live) {
        return Array.from({ length: expr.count }, (_, n) => {
          const inner = { ...context, bindings: { ...bindings, [expr.index]: n } };
          const term = level(expr.body, inner) < loose.product ? ['(', ...numpyTokens(expr.body, inner), ')'] : numpyTokens(expr.body, inner, n > 0);
          return n === 0 ? term : [' + ', ...term];
        }).flat();
      }
      return ['sum(', ...print(expr.body), ` for ${expr.index} in range(${expr.count}))`];
    }
    case 'minus':
      return [...print(expr.left), ' - ', ...within(expr.right, loose.product)];
    case 'negate':
      return ['-', ...within(expr.of, loose.product)];
    case 'transpose':
      return [...within(expr.of, loose.atom), '.T'];
    case 'sigma':
      return ['sigmoid(', ...print(expr.of), ')'];
    case 'power':
      return [...within(expr.base, loose.atom), `**${expr.exponent}`];
    case 'fraction':
      return [...within(expr.numerator, loose.postfix, after), ' / ', ...within(expr.denominator, loose.postfix)];
    case 'exp':
      return ['np.exp(', ...print(expr.of), ')'];
    case 'partial':
      return printPartial(expr, context);
    case 'grid':
      return array(expr.rows, context);
  }
}

function level(expr: Expr, { live }: Context): number {
  switch (expr.kind) {
    case 'plus':
    case 'minus':
    case 'negate':
      return loose.additive;
    case 'sum':
      return live ? loose.additive : loose.atom;
    case 'matrixProduct':
    case 'elementwise':
    case 'times':
    case 'fraction':
      return loose.product;
    case 'power':
      return loose.postfix;
    case 'transpose':
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'sigma':
    case 'exp':
    case 'partial':
    case 'grid':
      return loose.atom;
  }
}

const bound = (index: Index, bindings: Bindings): Index =>
  typeof index === 'string' ? (bindings[index] ?? index) : index;

const star = (index: Index, bindings: Bindings): string => {
  const at = bound(index, bindings);
  return typeof at === 'number' ? String(at) : '*';
};

const isQuantity = (expr: Expr): boolean =>
  expr.kind === 'name' || expr.kind === 'entry' || expr.kind === 'row' || expr.kind === 'partial';

function numbers(expr: Expr, context: Context, after: boolean): Token[] {
  const { rows, columns } = shape(expr, context.sizes);
  if (rows === 1 && columns === 1) {
    const { live, bindings } = context;
    const value = entry(expr, 0, 0, context.sizes);
    return [{ live: live!.push({ expr: value, bindings, ref: refOfValue(value, bindings), wrapped: after }) - 1 }];
  }
  return array(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => entry(expr, row, column, context.sizes)),
    ),
    context,
  );
}

const array = (rows: readonly (readonly Expr[])[], context: Context): Token[] => [
  'np.array([',
  ...rows.flatMap((row, r) => [
    r === 0 ? '[' : ', [',
    ...row.flatMap((cell, c) => [...(c === 0 ? [] : [', ']), ...numpyTokens(cell, context)]),
    ']',
  ]),
  '])',
];

/**
 * The derivative of the loss by weights has a name of its own; any other is `slope`, a central
 * difference that the script defines.
 */
function printPartial(expr: Extract<Expr, { kind: 'partial' }>, context: Context): Token[] {
  const gradient = gradientNamed(expr);
  if (gradient) return numpyTokens(gradient, context);
  const { bindings } = context;
  const quoted = (of: Expr) => {
    if (of.kind === 'name') return `"${numpyName(of.name)}", (0, 0)`;
    if (of.kind !== 'entry') {
      throw new Error(`numpy: expected ∂ of a name or an entry, and was given a ${of.kind}`);
    }
    return `"${numpyName(of.name)}", (${bound(of.row, bindings)}, ${bound(of.column, bindings)})`;
  };
  return [`slope(${quoted(expr.of)}, ${quoted(expr.by)})`];
}
