import { clashOf } from '../../equations/judging/clash.ts';
import { shape } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import { useModel } from '../shared/page-context.tsx';
import { ClashText } from './clash-text.tsx';
import { useShapeText } from './shape-text.ts';

/** Whether what is laid so far fits together, and what shape it comes to. */
export function BuildFit({ of }: { of: Expr }) {
  const model = useModel();
  const shapeText = useShapeText();
  const clash = clashOf(of, model);
  return clash ? (
    <p className="wrong">
      <ClashText clash={clash} />
    </p>
  ) : (
    <p>It comes to {shapeText(shape(of, model))}.</p>
  );
}
