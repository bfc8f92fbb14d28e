import { axesOf } from '../expr/alphabet.ts';
import { number, plus } from '../expr/build.ts';
import { evaluateNumber, type Scope } from '../expr/evaluate.ts';
import { gradientNamed } from '../expr/live.ts';
import { rewrite } from '../expr/rewrite.ts';
import { type Bindings, bindingsOf, bound, type Expr, isSameTree } from '../expr/tree.ts';
import { errorMeaning, softmaxJacobian } from './error.ts';
import { activationSlope, lossSlope, nodeSlope, weightSlope } from './factors.ts';
import { type Equation, type Focus, together, withUnit } from './line.ts';
import { type Model, trainedOf } from './network.ts';
import { sentBack } from './paths.ts';

type Partial = Extract<Expr, { kind: 'partial' }>;

/**
 * The value of a scalar formula as it is worked out on paper: a derivative in it is first worked out by
 * its own formula and rounded, as it is where that formula is printed. Throws where there is no such
 * formula.
 */
export function paperValue(
  expr: Expr,
  bindings: Bindings,
  paper: { readonly scope: Scope; readonly model: Model; readonly round: (x: number) => number },
): number {
  const { scope, model, round } = paper;
  const inNumbers = rewrite(placed(expr, bindings, model), (part) => {
    if (part.kind !== 'partial') return undefined;
    return gradientNamed(part) ?? number(round(paperValue(formulaOf(part, model), {}, paper)));
  });
  return evaluateNumber(inNumbers, scope);
}

/** The formula with its sums written out, and each index put in its place. */
function placed(expr: Expr, bindings: Bindings, model: Model): Expr {
  return rewrite(expr, (part) => {
    if (part.kind === 'sum') {
      const terms = bindingsOf(part, bindings, model);
      return plus(...terms.map((inner) => placed(part.body, inner, model)));
    }
    if (part.kind === 'component') {
      const of = placed(part.of, bindings, model);
      return { ...part, of, column: bound(part.column, bindings) };
    }
    if (part.kind === 'row') return { ...part, row: bound(part.row, bindings) };
    if (part.kind !== 'entry') return undefined;
    return { ...part, row: bound(part.row, bindings), column: bound(part.column, bindings) };
  });
}

/** What a derivative of one thing by one entry is, in quantities. */
function formulaOf(slope: Partial, model: Model): Expr {
  const lines = slopes(model)(model, focusOn(slope, model));
  const found =
    lines.findLast(({ left }) => isSameTree(left, slope))?.right ??
    lines.find(({ right }) => isSameTree(right, slope))?.left;
  if (found) return found;
  throw new Error(`paperValue: no formula says what ${JSON.stringify(slope)} is`);
}

/** Every line that says what one derivative is: ∂L/∂z stands on the right of what it is called. */
const slopes = ({ layers }: Model): Equation =>
  together(
    lossSlope,
    softmaxJacobian,
    ...layers.flatMap((layer) => [
      activationSlope(layer.weights),
      ...trainedOf(layer).map(weightSlope),
      nodeSlope(layer.weights),
      sentBack(layer.weights),
      errorMeaning(layer.weights),
    ]),
  );

/** The example and the units that a derivative is about. */
function focusOn({ of, by }: Partial, model: Model): Focus {
  return [of, by].reduce<Focus>(
    (focus, part) => {
      if (part.kind !== 'entry') return focus;
      const axes = axesOf(part.name, model);
      return [part.row, part.column].reduce<Focus>((at, index, side) => {
        const axis = axes[side];
        if (axis === 'one' || typeof index !== 'number') return at;
        return axis === 'example'
          ? { ...at, example: index }
          : { ...at, units: withUnit(at.units, axis, index) };
      }, focus);
    },
    { example: 0, units: [] },
  );
}
