import { underItsName } from '../../expr/live.ts';
import { quantityOf } from '../../expr/alphabet.ts';
import { rewrite } from '../../expr/rewrite.ts';
import { type Expr, isSameTree } from '../../expr/tree.ts';
import { definition } from '../definitions.ts';
import type { Line } from '../line.ts';
import type { Model } from '../network.ts';

/**
 * The right side of a line as a reader may write it: as it is, as its quantity is defined, and with the
 * error signals and gradients in it put in for what they are, once and twice. Each form once.
 */
export function rightForms({ left, right }: Line, model: Model): Expr[] {
  const named = underItsName(left);
  const defined = named.kind === 'name' ? definition(named.name, model) : undefined;
  const forms = [right, ...(defined ? [defined] : [])].flatMap((form) => {
    const expanded = withDefinitions(form, model);
    return [form, expanded, withDefinitions(expanded, model)];
  });
  // In a matrix written out cell by cell nothing is looked for but by who has written one too.
  return forms.filter(
    (form, n) => form.kind !== 'grid' && forms.findIndex((each) => isSameTree(each, form)) === n,
  );
}

const withDefinitions = (expr: Expr, model: Model): Expr =>
  rewrite(expr, (part) => {
    if (part.kind !== 'name') return undefined;
    const { kind, as } = quantityOf(part.name);
    return kind === 'error' || as === 'gradient' ? definition(part.name, model) : undefined;
  });
