import { Fragment } from 'react';
import type { WeightPath } from '../../equations/weight-paths.ts';
import { refOfValue } from '../../expr/live.ts';
import type { Ref } from '../../expr/ref.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import type { Expr } from '../../expr/tree.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { useNotation } from '../shared/page-context.tsx';
import { PathNumber } from './path-number.tsx';

/** The product along a path, in numbers. */
export function PathProduct({ path: { factors }, into }: { path: WeightPath; into: Ref }) {
  // What is written side by side in symbols would run together in numbers.
  const sign = operatorTexts[useNotation()].times || '×';
  return (
    <span className="path-product">
      {factors.map((factor, n) => (
        // A factor has no identity but its place in the product.
        <Fragment key={n}>
          {n > 0 && ` ${sign} `}
          <Factor of={factor} into={into} />
        </Fragment>
      ))}
    </span>
  );
}

/** A factor that is a cell can be followed; a slope is worked out. */
function Factor({ of, into }: { of: Expr; into: Ref }) {
  const cell = refOfValue(of);
  return cell ? (
    <LiveNumber of={cell} />
  ) : (
    <PathNumber of={into} value={({ ofFactor }) => ofFactor(of)} inputs={[of]} />
  );
}
