import { useMemo } from 'react';
import { sourcesOf } from '../../equations/dependencies.ts';
import { cellInFocus } from '../../equations/selection.ts';
import { originOf } from '../../equations/line.ts';
import { isChosen } from '../../expr/alphabet.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import type { Step } from '../../lessons/step.ts';
import { chosenCell, stepsIn } from '../../store/derive.ts';
import type { State } from '../../store/store.ts';
import { late } from '../shared/late.tsx';
import { Coverable } from '../shared/coverable.tsx';
import { useSpoken } from '../shared/cell-props.ts';
import { useChoices, useFocus, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { KeptStep } from './kept-step.tsx';
import { LineView } from './line-view.tsx';

const fetchOrigin = () => import('./late-origin.ts');
const OfChosen = late('Where the number comes from', fetchOrigin, (here) => here.OfChosen);
const RoundingNote = late('Where the number comes from', fetchOrigin, (here) => here.RoundingNote);
const ChosenOrigin = late('Where the number comes from', fetchOrigin, (here) => here.ChosenOrigin);
const Trail = late('Where the number comes from', fetchOrigin, (here) => here.Trail);

/** Where the chosen number comes from, or else the one that the open step's product is about. */
export function Origin() {
  const chosen = useChoices(chosenCell);
  const trail = useChoices((state) => state.trail);
  const steps = useChoices(stepsIn);
  return (
    <div className="origins">
      {chosen && <OriginOf of={chosen} trail={trail} />}
      {steps.map((step) => (
        <KeptStep
          key={step.id}
          what="Where the number comes from"
          step={step}
          of={OriginOfStep}
          givesWay={isChosenIn}
        />
      ))}
    </div>
  );
}

const isChosenIn = (state: State) => chosenCell(state) !== undefined;

function OriginOfStep({ step }: { step: Step }) {
  const ref = cellInFocus(step, useModel(), useFocus());
  return ref && <OriginOf of={ref} trail={none} line={`line.${step.id}`} />;
}

const none: readonly Ref[] = [];

interface OriginProps {
  readonly of: Ref;
  readonly trail: readonly Ref[];
  /** The line of the step that it is shown for, which it would tell: covered where that is. */
  readonly line?: string;
}

/** Where a number comes from: its line in symbols and in numbers, and each of its sources to follow. */
function OriginOf({ of: ref, trail, line }: OriginProps) {
  const origin = isChosen(cellOf(ref).name) ? (
    <ChosenOrigin of={ref} />
  ) : (
    <ComputedOrigin of={ref} />
  );
  return (
    <section className="panel origin" aria-label="Where a number comes from" data-following>
      <header>
        <h3>Where it comes from</h3>
        {trail.length > 0 && <Trail trail={trail} />}
      </header>
      <div>
        {line ? (
          <Coverable term={line} what="step">
            {origin}
          </Coverable>
        ) : (
          origin
        )}
      </div>
      {trail.length > 0 && <OfChosen of={ref} />}
    </section>
  );
}

function ComputedOrigin({ of }: { of: Ref }) {
  const model = useModel();
  const line = useMemo(() => {
    const { name, row, column } = cellOf(of);
    return originOf(name, row, column, model);
  }, [of, model]);
  return (
    <>
      <div className="line">
        <LineView line={line} as="origin" />
      </div>
      <p className="sources">
        <span>Follow </span>
        {sourcesOf(of, model).map((source) => (
          <Source key={source} of={source} />
        ))}
      </p>
      <RoundingNote line={line} />
    </>
  );
}

/** A source as a button: numbers inside a formula are out of the keyboard’s way. */
function Source({ of }: { of: Ref }) {
  const { name, row, column } = cellOf(of);
  const spoken = useSpoken(of);
  return (
    <button type="button" className="control source" data-ref={of} aria-label={`Follow ${spoken}`}>
      <Symbol of={name} row={row} column={column} />
    </button>
  );
}
