import type { Matrix } from '../../core/matrix.ts';
import type { Name } from '../../expr/alphabet.ts';
import { evaluate, type Scope } from '../../expr/evaluate.ts';
import { quantitiesIn } from '../../expr/quantities-in.ts';
import type { Expr } from '../../expr/tree.ts';
import { definition } from '../definitions.ts';
import type { Model } from '../network.ts';
import type { Chosen } from '../trace.ts';

/** One line of a derivation that says something else of its quantity. */
export interface Replaced {
  readonly of: Name;
  readonly formula: Expr;
}

/** The formula of a quantity in a derivation in which one line is replaced; none for what is chosen. */
const formulaIn = (of: Name, replaced: Replaced, model: Model): Expr | undefined =>
  of === replaced.of ? replaced.formula : definition(of, model);

/**
 * The values of a network as a derivation with another line gives them: each quantity is computed by its
 * own line from what the lines before it gave. Throws where shapes do not meet, and where what is asked
 * for is needed before it is there. Takes no derivatives.
 */
export function followed(chosen: Chosen, replaced: Replaced, model: Model): (of: Name) => Matrix {
  const values = new Map<Name, Matrix>(Object.entries(chosen) as [Name, Matrix][]);
  const scope: Scope = {
    sizes: model,
    matrix: value,
    holding: () => {
      throw new Error('followed: a line with a derivative in it cannot be followed');
    },
  };
  return value;

  function value(of: Name): Matrix {
    const known = values.get(of);
    if (known) return known;
    const found = evaluate(formulaIn(of, replaced, model)!, scope);
    values.set(of, found);
    return found;
  }
}

/** Whether a line asks for what is only computed from it, so that no order of the lines can be followed. */
export function isCircular(replaced: Replaced, model: Model): boolean {
  const seen = new Set<Name>();
  const leadsBack = (of: Name): boolean => {
    if (of === replaced.of) return true;
    if (seen.has(of)) return false;
    seen.add(of);
    const formula = definition(of, model);
    return formula !== undefined && quantitiesIn(formula).some(leadsBack);
  };
  return quantitiesIn(replaced.formula).some(leadsBack);
}
