import { Fragment, type ReactNode } from 'react';
import type { Line } from '../../equations/line.ts';
import { gradientNamed } from '../../expr/live.ts';
import type { Expr } from '../../expr/tree.ts';
import { Symbol } from '../shared/symbol.tsx';
import { Matrix } from './matrix.tsx';

/** A line of the derivation with each quantity in it as a matrix of live numbers. */
export function Product({ line }: { line: Line }) {
  return (
    <div className="product">
      <Piece expr={line.right} />
      <Sign>=</Sign>
      <Piece expr={line.left} />
    </div>
  );
}

export const Sign = ({ children }: { children: ReactNode }) => (
  <span className="sign">{children}</span>
);

/** A formula laid out from left to right: its matrices as tables, the rest as signs between them. */
function Piece({ expr }: { expr: Expr }): ReactNode {
  switch (expr.kind) {
    case 'name':
    case 'entry':
    case 'row':
      // Under a sum over the examples, the column of all of them stands for the one in turn.
      return <Matrix of={expr.name} />;
    case 'transpose':
      return expr.of.kind === 'name' ? <Matrix of={expr.of.name} transposed /> : null;
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
    case 'matrixProduct':
      return <Joined parts={[expr.left, expr.right]} sign="·" />;
    case 'elementwise':
      return <Joined parts={expr.factors} sign="∗" />;
    case 'times':
      return <Joined parts={expr.factors} sign={expr.factors[0].kind === 'fraction' ? '' : '×'} />;
    case 'plus':
      return <Joined parts={expr.terms} sign="+" />;
    case 'minus':
      return <Joined parts={[expr.left, expr.right]} sign="−" />;
    case 'negate':
      return (
        <>
          <Sign>−</Sign>
          <Piece expr={expr.of} />
        </>
      );
    case 'sum':
      return (
        <>
          <Sign>Σ</Sign>
          <Piece expr={expr.body} />
        </>
      );
    case 'sigma':
      return (
        <>
          <Sign>σ</Sign>
          <Bracketed expr={expr.of} />
        </>
      );
    case 'exp':
      return (
        <>
          <Sign>exp</Sign>
          <Bracketed expr={expr.of} />
        </>
      );
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

function Joined({ parts, sign }: { parts: readonly Expr[]; sign: string }) {
  return parts.map((part, n) => (
    // The parts of a formula have no identity but their place.
    <Fragment key={n}>
      {n > 0 && <Sign>{sign}</Sign>}
      {isJoined(part) ? <Bracketed expr={part} /> : <Piece expr={part} />}
    </Fragment>
  ));
}

const isJoined = ({ kind }: Expr) =>
  kind === 'plus' || kind === 'minus' || kind === 'matrixProduct' || kind === 'elementwise';

const Bracketed = ({ expr }: { expr: Expr }) => (
  <>
    <span className="bracket">(</span>
    <Piece expr={expr} />
    <span className="bracket">)</span>
  </>
);

/** The entries of a matrix by their symbols, each in its place. */
function SymbolGrid({ rows }: { rows: readonly (readonly Expr[])[] }) {
  return (
    <table className="matrix symbols">
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={c}>
                <EntrySymbol expr={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EntrySymbol({ expr }: { expr: Expr }) {
  const entry = gradientNamed(expr) ?? expr;
  if (entry.kind !== 'entry') return null;
  const { name, row, column } = entry;
  return (
    <span className="entry" data-ref={`${name}.${row}.${column}`}>
      <Symbol of={name} row={row} column={column} />
    </span>
  );
}
