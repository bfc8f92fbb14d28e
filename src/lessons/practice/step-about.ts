import type { Focus } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import { gradientNamed } from '../../expr/live.ts';
import type { Step } from '../step.ts';

/** The step that comes to all of a quantity, the last where several speak of it. */
export const stepAbout = (
  of: Name,
  steps: readonly Step[],
  model: Model,
  focus: Focus,
): Step | undefined =>
  steps.findLast(({ key, lines, product }) =>
    [...(key?.(model, focus) ?? []), ...lines(model, focus), ...product(model, focus)].some(
      ({ left }) => {
        const named = gradientNamed(left) ?? left;
        return named.kind === 'name' && named.name === of;
      },
    ),
  );
