import type { Sizes } from './alphabet.ts';
import { functionOf } from './functions/functions.ts';
import { counted, type NotationId } from './notation/notation.ts';
import { notations } from './notation/notations.ts';
import { expectationSign } from './notation/expectation-sign.ts';
import { onesSign } from './notation/ones-sign.ts';
import { operatorTexts, signText } from './notation/text.ts';
import { gradientNamed } from './live.ts';
import { matrixFactors } from './matrix-factors.ts';
import { numpy } from './numpy.ts';
import { placeOf } from './term.ts';
import { type Expr, indexOf } from './tree.ts';

/** How tightly a text holds together; brackets go around what is looser than its place. */
const loose = { additive: 1, product: 2, fraction: 3, atom: 4 } as const;

/**
 * A formula as a line of plain text in a notation, for a sentence: (Δl₂·W₂ᵀ) ∗ l₁ ∗ (1 − l₁). Where an
 * example is a column it is of the transpose, as the formula itself.
 */
export function formulaText(expr: Expr, sizes: Sizes, notation: NotationId): string {
  if (notation === 'numpy') return numpy(expr, sizes);
  const { sign, examples } = notations[notation];
  const isTurned = examples === 'columns';
  const operators = operatorTexts[notation];
  return print(expr);

  function print(of: Expr): string {
    switch (of.kind) {
      case 'name':
      case 'entry':
      case 'row':
        return signText(sign(of.name, placeOf(of, {}), sizes));
      case 'number':
        return String(of.value).replace('-', '−');
      case 'ones': {
        const text = signText(onesSign(of, sizes));
        return isTurned ? `${text}ᵀ` : text;
      }
      case 'matrixProduct': {
        const factors = isTurned ? matrixFactors(of).toReversed() : matrixFactors(of);
        return joined(factors, operators.matrixProduct || ' ');
      }
      case 'elementwise':
        return joined(of.factors, ` ${operators.elementwise} `);
      case 'times':
        return joined(of.factors, operators.times ? ` ${operators.times} ` : ' ');
      case 'plus':
        return of.terms.map((term) => within(term, loose.product)).join(' + ');
      case 'minus':
        return `${print(of.left)} − ${within(of.right, loose.product)}`;
      case 'negate':
        return `−${within(of.of, loose.product)}`;
      case 'sum': {
        const index = indexOf(of.over, of.primed);
        return `Σ${signText({ base: '', below: index })} ${within(of.body, loose.product)}`;
      }
      case 'expectation':
        return `${signText(expectationSign(of, {}, sizes))}[${print(of.body)}]`;
      case 'transpose':
        return of.of.kind === 'ones' && isTurned
          ? signText(onesSign(of.of, sizes))
          : `${base(of.of)}ᵀ`;
      case 'apply':
        return `${functionOf(of.function).text}(${print(of.of)})`;
      case 'component':
        return `${within(of.of, loose.atom)}${signText({ base: '', below: counted(of.column) })}`;
      case 'power':
        return `${base(of.base)}${signText({ base: '', above: String(of.exponent) })}`;
      case 'fraction':
        return `${within(of.numerator, loose.product)}/${within(of.denominator, loose.atom)}`;
      case 'partial': {
        const gradient = gradientNamed(of);
        return gradient ? print(gradient) : `∂${base(of.of)}/∂${base(of.by)}`;
      }
      case 'grid': {
        const cells = of.rows.map((row) => row.map(print));
        const rows = isTurned ? cells[0].map((_, n) => cells.map((row) => row[n])) : cells;
        return `(${rows.map((row) => row.join(', ')).join('; ')})`;
      }
    }
  }

  function within(of: Expr, least: number): string {
    return level(of) >= least ? print(of) : `(${print(of)})`;
  }

  /** What stands under a T or a power: in brackets, unless it is a single sign. */
  function base(of: Expr): string {
    const text = print(of);
    return /^[^ /·⊙∗×]*$/.test(text) && !text.endsWith('ᵀ') ? text : `(${text})`;
  }

  function joined(factors: readonly Expr[], operator: string): string {
    return factors.map((factor) => within(factor, loose.fraction)).join(operator);
  }
}

function level(expr: Expr): number {
  switch (expr.kind) {
    case 'plus':
    case 'minus':
    case 'negate':
    case 'sum':
      return loose.additive;
    case 'matrixProduct':
    case 'elementwise':
    case 'times':
      return loose.product;
    case 'fraction':
      return loose.fraction;
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'ones':
    case 'expectation':
    case 'transpose':
    case 'apply':
    case 'component':
    case 'power':
    case 'partial':
    case 'grid':
      return loose.atom;
  }
}
