import { Fragment, useMemo } from 'react';
import type { Step } from '../../lessons/step.ts';
import { Quantity } from '../lesson/quantity.tsx';
import { useFocus, useSizes } from '../shared/page-context.tsx';
import { late } from '../shared/late.tsx';
import { CopyLatex } from './copy-latex.tsx';
import { LineView } from './line-view.tsx';

const BrokenLine = late(async () => (await import('./broken-line.tsx')).BrokenLine);

/** An open step: what is done and why, then the lines, then what may be opened. */
export function StepBody({ step }: { step: Step }) {
  const sizes = useSizes();
  const focus = useFocus();
  const lines = useMemo(() => step.lines(sizes, focus), [step, sizes, focus]);
  const asideLines = useMemo(() => step.aside?.lines(sizes, focus), [step, sizes, focus]);
  return (
    <div className="step-body">
      <div className="prose">
        <step.Prose Q={Quantity} />
      </div>
      {lines.map((line) => (
        <Fragment key={line.id}>
          <div className="line">
            <LineView line={line} as="numbers" />
          </div>
          {sizes.broken && <BrokenLine line={line} />}
        </Fragment>
      ))}
      {step.aside && (
        <details className="aside">
          <summary>{step.aside.title}</summary>
          <div className="prose">
            <step.aside.Prose Q={Quantity} />
          </div>
          {asideLines?.map((line) => (
            <div className="line" key={line.id}>
              <LineView line={line} as="symbols" />
            </div>
          ))}
        </details>
      )}
      {lines.length > 0 && <CopyLatex lines={lines} />}
    </div>
  );
}
