import { type CSSProperties, useRef, useState } from 'react';
import type { Line } from '../../equations/line.ts';
import type { Name } from '../../expr/alphabet.ts';
import { underItsName } from '../../expr/live.ts';
import { Coverable } from '../shared/coverable.tsx';
import { late } from '../shared/late.tsx';
import type { Step } from '../../lessons/step.ts';
import { stepsIn } from '../../store/derive.ts';
import { KeptStep } from '../derivation/kept-step.tsx';
import { useChoices, useFocus, useInColumns, useModel } from '../shared/page-context.tsx';
import { extent, leastWidth, Product } from './product.tsx';

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

/** The one product that the open step is about. */
export function ProductPanel() {
  const model = useModel();
  const focus = useFocus();
  const inColumns = useInColumns();
  const steps = useChoices(stepsIn);
  const widest = Math.max(
    ...steps.map((step) => leastWidth(extent(step.product(model, focus)[0], model, inColumns))),
  );
  return (
    <section
      className="panel product-panel"
      aria-label="The product of this step"
      style={{ '--widest': widest } as CSSProperties}
    >
      {steps.map((step) => (
        <KeptStep key={step.id} what="The product" step={step} of={ProductOfStep} />
      ))}
    </section>
  );
}

/** A step's product and, for a transposed one, three ways to read it. */
function ProductOfStep({ step }: { step: Step }) {
  const [line] = step.product(useModel(), useFocus());
  const transposed = transposedFactors(line);
  const [way, setWay] = useState<Way>(step.way ?? 'assembled');
  const panel = useRef<HTMLDivElement>(null);
  const shown = transposed ? way : 'assembled';
  return (
    <div className="product-of-step" ref={panel}>
      <Coverable term={`line.${step.id}`} what="product">
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
                onClick={() => setWay(id)}
              >
                {title}
              </button>
            ))}
            {shown === 'assembled' && <TurnButton panel={panel} />}
          </div>
        )}
      </Coverable>
    </div>
  );
}

/** The parts of a product whose left factor is transposed, or nothing. */
function transposedFactors({
  left,
  right,
}: Line): { left: Name; right: Name; result: Name } | null {
  const result = underItsName(left);
  if (result.kind !== 'name' || right.kind !== 'matrixProduct') return null;
  const [first, second] = [right.left, right.right];
  if (first.kind !== 'transpose' || first.of.kind !== 'name' || second.kind !== 'name') return null;
  return { left: first.of.name, right: second.name, result: result.name };
}
