import type { CSSProperties, ReactNode } from 'react';
import type { Line } from '../../equations/line.ts';
import { weighted } from '../../expr/build.ts';
import { children } from '../../expr/children.ts';
import { functionOf } from '../../expr/functions/functions.ts';
import { gradientNamed } from '../../expr/live.ts';
import type { Model } from '../../equations/network.ts';
import { matrixFactors } from '../../expr/matrix-factors.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import { shape } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import { late } from '../shared/late.tsx';
import { useInColumns, useNotation, useModel } from '../shared/page-context.tsx';
import { TransposeMark } from '../shared/symbol.tsx';
import { Matrix } from './matrix.tsx';
import { Result } from './result.ts';
import { Sign } from './sign.tsx';
import { sourceOfSlope, slopesTogether } from './slope-source.ts';

const fetchMatrices = () => import('./late-matrices.ts');
const EntryCells = late('The product', fetchMatrices, (here) => here.EntryCells);
const OnesMatrix = late('The product', fetchMatrices, (here) => here.OnesMatrix);
const SlopeMatrix = late('The product', fetchMatrices, (here) => here.SlopeMatrix);
const SymbolGrid = late('The product', fetchMatrices, (here) => here.SymbolGrid);

/** A line of the derivation with each quantity in it as a matrix of live numbers. */
export function Product({ line }: { line: Line }) {
  const found = extent(line, useModel(), useInColumns());
  const style = {
    '--columns': found.columns,
    '--signs': found.signs,
    '--narrowest': narrowest(found),
  } as CSSProperties;
  return (
    <Result value={line.left}>
      <div className="product" style={style}>
        <Piece expr={line.right} />
        {/* A result that goes on below takes its sign with it. */}
        <div className="signed">
          <Sign>=</Sign>
          <Piece expr={line.left} />
        </div>
      </div>
    </Result>
  );
}

/** How many columns of cells a line takes, and how many signs: its cells shrink until they fit. */
function extent({ left, right }: Line, model: Model, inColumns: boolean) {
  const matrices = [...matricesIn(right), left];
  return {
    columns: matrices.reduce((sum, each) => {
      const { rows, columns } = shape(each, model);
      return sum + (inColumns ? rows : columns);
    }, 0),
    signs: 2 * matrices.length,
  };
}

/** How wide a line is with the narrowest cells. In rem, as product.css has them. */
export const leastWidth = (line: Line, model: Model, inColumns: boolean): number =>
  narrowest(extent(line, model, inColumns));

const narrowest = ({ columns, signs }: ReturnType<typeof extent>): number =>
  columns * 2.8125 + signs * 1.25;

/** The formulas in a formula that are shown as matrices of their own. */
export function matricesIn(expr: Expr): readonly Expr[] {
  if (sourceOfSlope(expr)) return [expr];
  const parts = expr.kind === 'elementwise' ? slopesTogether(expr.factors) : children(expr);
  const leaf = expr.kind === 'transpose' || expr.kind === 'partial' || expr.kind === 'grid';
  return leaf || parts.length === 0 ? [expr] : parts.flatMap(matricesIn);
}

/** A formula laid out from left to right: its matrices as tables, the rest as signs between them. */
function Piece({ expr }: { expr: Expr }): ReactNode {
  const operators = operatorTexts[useNotation()];
  const inColumns = useInColumns();
  const source = sourceOfSlope(expr);
  if (source) return <SlopeMatrix expr={expr} source={source} />;
  switch (expr.kind) {
    case 'entry':
      return <EntryCells of={expr} />;
    case 'name':
    case 'row':
      return <Matrix of={expr.name} />;
    case 'transpose':
      if (expr.of.kind === 'ones') return <OnesMatrix of={expr.of} transposed />;
      if (expr.of.kind === 'name') return <Matrix of={expr.of.name} transposed />;
      return (
        <>
          <Bracketed expr={expr.of} />
          <TransposeMark />
        </>
      );
    case 'partial': {
      const gradient = gradientNamed(expr);
      return gradient && <Matrix of={gradient.name} />;
    }
    case 'number':
      return <Sign>{expr.value}</Sign>;
    case 'fraction':
      return (
        <span className="fraction">
          <Piece expr={expr.numerator} />
          <Piece expr={expr.denominator} />
        </span>
      );
    case 'matrixProduct': {
      const parts = matrixFactors(expr);
      return (
        <Joined parts={inColumns ? parts.toReversed() : parts} sign={operators.matrixProduct} />
      );
    }
    case 'elementwise':
      return <Joined parts={slopesTogether(expr.factors)} sign={operators.elementwise} />;
    case 'times':
      return (
        <Joined
          parts={expr.factors}
          sign={expr.factors[0].kind === 'fraction' ? '' : operators.times}
        />
      );
    case 'plus':
      return <Joined parts={expr.terms} sign="+" inBrackets={isLaterSum} />;
    case 'minus':
      return <Joined parts={[expr.left, expr.right]} sign="−" inBrackets={isLaterSum} />;
    case 'negate':
      return (
        <>
          <Sign>−</Sign>
          <Piece expr={expr.of} />
        </>
      );
    case 'expectation':
      return <Piece expr={weighted(expr)} />;
    case 'sum':
      return (
        <>
          <Sign>Σ</Sign>
          <Piece expr={expr.body} />
        </>
      );
    case 'apply':
      return (
        <>
          <Sign>{functionOf(expr.function).text}</Sign>
          <Bracketed expr={expr.of} />
        </>
      );
    case 'ones':
      return <OnesMatrix of={expr} />;
    case 'component':
      return <Piece expr={expr.of} />;
    case 'power':
      return (
        <>
          <Bracketed expr={expr.base} />
          <sup className="exponent">{expr.exponent}</sup>
        </>
      );
    case 'grid':
      return <SymbolGrid rows={expr.rows} />;
  }
}

interface JoinedProps {
  readonly parts: readonly Expr[];
  readonly sign: string;
  /** Which of them would else be read as something else. */
  readonly inBrackets?: (part: Expr, n: number) => boolean;
}

function Joined({ parts, sign, inBrackets = isJoined }: JoinedProps) {
  return parts.map((part, n) => {
    // A line goes on below with the sign; what is in several parts may itself go on below.
    const isOne = matricesIn(part)[0] === part;
    return (
      // The parts of a formula have no identity but their place.
      <span key={n} className={isOne ? 'signed' : 'several'}>
        {n > 0 && <Sign>{sign}</Sign>}
        {inBrackets(part, n) ? <Bracketed expr={part} /> : <Piece expr={part} />}
      </span>
    );
  });
}

const isSum = (expr: Expr) =>
  (expr.kind === 'plus' || expr.kind === 'minus') && !sourceOfSlope(expr);

const isLaterSum = (expr: Expr, n: number) => n > 0 && isSum(expr);

const isJoined = (expr: Expr) =>
  isSum(expr) ||
  expr.kind === 'matrixProduct' ||
  (expr.kind === 'elementwise' && !sourceOfSlope(expr));

const Bracketed = ({ expr }: { expr: Expr }) => (
  <>
    <span className="bracket">(</span>
    <Piece expr={expr} />
    <span className="bracket">)</span>
  </>
);
