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
import { leastWidth, matricesIn, Product } from './product.tsx';
import type { Way } from './ways.tsx';

const fetchMatrices = () => import('./late-matrices.ts');
const EntryByEntry = late('The product', fetchMatrices, (here) => here.EntryByEntry);
const ExampleByExample = late('The product', fetchMatrices, (here) => here.ExampleByExample);

const Quantities = late('The product', fetchMatrices, (here) => here.Quantities);
const Ways = late('The product', fetchMatrices, (here) => here.Ways);

/** The one product that the open step is about. */
export function ProductPanel() {
  const model = useModel();
  const focus = useFocus();
  const inColumns = useInColumns();
  const steps = useChoices(stepsIn);
  const lines = steps.flatMap((step) => {
    try {
      return step.product(model, focus);
    } catch {
      // A step that fails says so where it stands.
      return [];
    }
  });
  const widest = (of: readonly Line[]) =>
    Math.max(0, ...of.map((line) => leastWidth(line, model, inColumns)));
  const turned = lines.filter(isTurned);
  return (
    <section
      className="panel product-panel"
      aria-label="The product of this step"
      style={{ '--widest': widest(lines), '--widest-turned': widest(turned) } as CSSProperties}
    >
      {steps.map((step) => (
        <KeptStep key={step.id} what="The product" step={step} of={ProductOfStep} />
      ))}
    </section>
  );
}

/** A step's product and, where something in it is transposed, ways to read it. */
function ProductOfStep({ step }: { step: Step }) {
  const model = useModel();
  const [line] = step.product(model, useFocus());
  const transposed = line && transposedFactors(line);
  const [way, setWay] = useState<Way>(step.way ?? 'assembled');
  const panel = useRef<HTMLDivElement>(null);
  const isThere = transposed && (way !== 'example' || model.examples > 1);
  const shown = isThere ? way : 'assembled';
  return (
    <div className="product-of-step" ref={panel}>
      <Coverable term={`line.${step.id}`} what="step">
        {!line && <Quantities of={step.lit} />}
        {line && shown === 'assembled' && <Product line={line} />}
        {transposed && shown === 'entry' && <EntryByEntry {...transposed} />}
        {transposed && shown === 'example' && <ExampleByExample {...transposed} />}
        {line && isTurned(line) && (
          <Ways way={shown} isInParts={transposed !== null} onChoice={setWay} panel={panel} />
        )}
      </Coverable>
    </div>
  );
}

/** Whether a quantity stands transposed in a line. */
const isTurned = ({ right }: Line): boolean =>
  matricesIn(right).some((each) => each.kind === 'transpose' && each.of.kind === 'name');

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
