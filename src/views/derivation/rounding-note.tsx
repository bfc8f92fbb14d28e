import { useRef } from 'react';
import { asShown, shownDecimals } from '../../equations/as-shown.ts';
import type { Line } from '../../equations/line.ts';
import { scopeOf, type Trace } from '../../equations/trace.ts';
import { evaluateNumber } from '../../expr/evaluate.ts';
import { shape } from '../../expr/shape.ts';
import { modelIn, traceIn } from '../../store/derive.ts';
import { numberText } from '../shared/number-text.ts';
import { useGradients, useModel, usePaint } from '../shared/page-context.tsx';
import { writeText } from '../shared/write.ts';

const roundingText =
  'The page computes with all digits and rounds only what it shows: from the numbers as shown, the last digit comes out as another.';

/** Off by so little, two numbers differ by how they were computed; and a half is rounded up or down by it. */
const dust = 1e-9;

/** Whether a value is shown as what numbers came to that were added up by hand. */
const isShownFor = (added: number, value: number): boolean =>
  Math.abs(added - value) < dust * dust ||
  [1 - dust, 1 + dust].some((factor) => numberText(added * factor) === numberText(value));

/** Says of a line in numbers, where it is so, that its numbers are rounded and do not come to what it says. */
export function RoundingNote({ line }: { line: Line }) {
  const model = useModel();
  const { rows, columns } = shape(line.left, model);
  return rows === 1 && columns === 1 && <OfNumber line={line} />;
}

function OfNumber({ line: { right } }: { line: Line }) {
  const store = useGradients();
  const sums = () => {
    const model = modelIn(store.getState());
    const trace = traceIn(store.getState());
    const valueIn = (from: Trace) => evaluateNumber(right, scopeOf(from, model));
    return [[valueIn(asShown(trace, shownDecimals)), valueIn(trace)] as const];
  };
  return <RoundingHint sums={sums} inputs={[right]} />;
}

interface HintProps {
  /** What numbers as they are shown come to, each beside the value that is shown. */
  readonly sums: () => readonly (readonly [added: number, value: number])[];
  /** What the sums depend on besides the numbers. */
  readonly inputs: readonly unknown[];
}

/** Says where one of some sums, as its numbers are shown, comes to another number than the one that is shown for it. */
export function RoundingHint({ sums, inputs }: HintProps) {
  const note = useRef<HTMLParagraphElement>(null);
  usePaint(
    () => {
      const isSame = sums().every(([added, value]) => isShownFor(added, value));
      writeText(note.current!, isSame ? '' : roundingText);
    },
    inputs,
    'rest',
  );
  return <p className="hint" ref={note} />;
}
