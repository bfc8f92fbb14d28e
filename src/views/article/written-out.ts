import type { Focus, Line } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { countOfPaths, overPaths } from '../../equations/weight-paths.ts';
import { isSameTree } from '../../expr/tree.ts';
import type { Step } from '../../lessons/step.ts';

/** A line, and how it is written where all of a step is. */
export interface WrittenLine {
  readonly line: Line;
  readonly as: 'symbols' | 'numbers' | 'values';
}

/** The lines of a step where all of it is written out: its own, its product, and its paths. */
export function writtenOut(step: Step, model: Model, focus: Focus): WrittenLine[] {
  const lines = step.lines(model, focus);
  const [product] = step.product(model, focus);
  const { paths } = step;
  const along = paths ? overPaths(paths)(model, focus) : [];
  // More products than these would fill the page.
  const isLong = paths !== undefined && countOfPaths(paths, model) > 8;
  return [
    ...lines.map((line) => ({ line, as: saysSame(line, product) ? 'values' : 'numbers' }) as const),
    ...(product && !lines.some((line) => saysSame(line, product))
      ? [{ line: product, as: 'values' } as const]
      : []),
    ...along.map((line) => ({ line, as: isLong ? 'symbols' : 'numbers' }) as const),
  ];
}

/** ∂L/∂W and its other name dW are the same on the left; what they are equal to tells. */
const saysSame = (a: Line, b: Line) => isSameTree(a.right, b.right);
