import { sameShape } from '../../core/matrix.ts';
import { clashOf } from '../../equations/judging/clash.ts';
import { shape } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import { useModel } from '../shared/page-context.tsx';
import { ClashText } from './clash-text.tsx';
import { useShapeText } from './shape-text.ts';

/** Where the shapes of a formula tell that it is not the right one, how they do. */
export function Misfit({ of, right }: { of: Expr; right: Expr }) {
  const model = useModel();
  const shapeText = useShapeText();
  const clash = clashOf(of, model);
  if (clash) {
    return (
      <p>
        <ClashText clash={clash} />
      </p>
    );
  }
  const [found, wanted] = [shape(of, model), shape(right, model)];
  return (
    !sameShape(found, wanted) && (
      <p>
        What you said is {shapeText(found)}; {shapeText(wanted)} is asked for.
      </p>
    )
  );
}
