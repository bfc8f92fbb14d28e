import { Fragment, useMemo } from 'react';
import type { Step } from '../../lessons/step.ts';
import { ColumnsNote } from '../lesson/columns-note.tsx';
import { FillButton } from '../room/fill-button.tsx';
import { terms } from '../lesson/quantity.tsx';
import { useFocus, useModel } from '../shared/page-context.tsx';
import { Coverable, useIsCovered } from '../shared/coverable.tsx';
import { late } from '../shared/late.tsx';
import { LineView } from './line-view.tsx';

const fetchStep = () => import('./late-step.ts');
const ActivationCurve = late('Details of the step', fetchStep, (here) => here.ActivationCurve);
const CopyLines = late('Details of the step', fetchStep, (here) => here.CopyLines);
const MeetingPaths = late('Details of the step', fetchStep, (here) => here.MeetingPaths);
const Paths = late('Details of the step', fetchStep, (here) => here.Paths);
const StepPractice = late('Details of the step', fetchStep, (here) => here.StepPractice);
const Experiments = late('Details of the step', fetchStep, (here) => here.Experiments);
const RoundingNote = late('Details of the step', fetchStep, (here) => here.RoundingNote);
const BrokenLine = late('Details of the step', fetchStep, (here) => here.BrokenLine);

/** An open step: what is done and why, then the lines, then what may be opened. */
export function StepBody({ step }: { step: Step }) {
  const model = useModel();
  const focus = useFocus();
  const lines = useMemo(() => step.lines(model, focus), [step, model, focus]);
  const place = `line.${step.id}`;
  // The words lead to the line, and would tell it.
  const isCovered = useIsCovered(place);
  const asideLines = useMemo(() => step.aside?.lines(model, focus), [step, model, focus]);
  return (
    <div className="step-body">
      <ColumnsNote />
      {!isCovered && (
        <>
          <div className="prose">
            <step.Prose {...terms} />
          </div>
          {step.meeting && model.examples > 1 && <MeetingPaths of={step.meeting} />}
          {step.paths && <Paths of={step.paths} />}
          {step.curve && <ActivationCurve of={step.curve} />}
        </>
      )}
      <StepPractice step={step} />
      <Coverable term={place} what="step">
        {lines.map((line) => (
          <Fragment key={line.id}>
            <div className="line">
              <LineView line={line} as="numbers" />
            </div>
            {model.broken && <BrokenLine line={line} />}
            <RoundingNote line={line} />
          </Fragment>
        ))}
        {lines.length > 0 && <CopyLines step={step} lines={lines} />}
        {step.pass !== 'forward' && <Experiments step={step} />}
      </Coverable>
      {step.aside && !isCovered && (
        <details className="aside">
          <summary>{step.aside.title}</summary>
          <div className="prose">
            <step.aside.Prose {...terms} />
          </div>
          {asideLines?.map((line) => (
            <div className="line" key={line.id}>
              <LineView line={line} as="symbols" />
            </div>
          ))}
        </details>
      )}
      <FillButton room="formulas" />
    </div>
  );
}
