import { useRef, useState } from 'react';
import type { Line } from '../../equations/line.ts';
import type { Name } from '../../expr/alphabet.ts';
import { gradientNamed } from '../../expr/live.ts';
import { late } from '../shared/late.tsx';
import { useFocus, usePainted, useModel } from '../shared/page-context.tsx';
import { useStageStep } from '../shared/stage-step.ts';
import { Product } from './product.tsx';

const EntryByEntry = late(async () => (await import('./entry-by-entry.tsx')).EntryByEntry);
const ExampleByExample = late(
  async () => (await import('./example-by-example.tsx')).ExampleByExample,
);

const TurnButton = late(async () => (await import('./turn-button.tsx')).TurnButton);

type Way = 'assembled' | 'entry' | 'example';
const ways: readonly (readonly [Way, string])[] = [
  ['assembled', 'Assembled'],
  ['entry', 'Entry by entry'],
  ['example', 'Example by example'],
];

/** The one product that the open step is about, and, for a transposed one, three ways to read it. */
export function ProductPanel() {
  const model = useModel();
  const step = useStageStep();
  usePainted([step]);
  const [line] = step.product(model, useFocus());
  const transposed = transposedFactors(line);
  const [picked, setPicked] = useState<{ step: string; way: Way } | null>(null);
  const way = picked?.step === step.id ? picked.way : (step.way ?? 'assembled');
  const panel = useRef<HTMLElement>(null);
  const shown = transposed ? way : 'assembled';
  return (
    <section
      className="panel product-panel"
      aria-label="The product of this step"
      data-wide={model.widths.some((width) => width > 2) || undefined}
      ref={panel}
    >
      {shown === 'assembled' && <Product line={line} />}
      {transposed && shown === 'entry' && <EntryByEntry {...transposed} />}
      {transposed && shown === 'example' && <ExampleByExample {...transposed} />}
      {transposed && (
        <div className="ways" role="group" aria-label="How to read the product">
          {ways.map(([id, title]) => (
            <button
              key={id}
              type="button"
              className="control"
              aria-pressed={way === id}
              onClick={() => setPicked({ step: step.id, way: id })}
            >
              {title}
            </button>
          ))}
          {shown === 'assembled' && <TurnButton panel={panel} />}
        </div>
      )}
    </section>
  );
}

/** The parts of a product whose left factor is transposed, or nothing. */
function transposedFactors({
  left,
  right,
}: Line): { left: Name; right: Name; result: Name } | null {
  const result = gradientNamed(left) ?? left;
  if (result.kind !== 'name' || right.kind !== 'matrixProduct') return null;
  const [first, second] = [right.left, right.right];
  if (first.kind !== 'transpose' || first.of.kind !== 'name' || second.kind !== 'name') return null;
  return { left: first.of.name, right: second.name, result: result.name };
}
