import '../late.css';
import { useRef } from 'react';
import { map } from '../../core/matrix.ts';
import { shownDecimals, shownNumber } from '../../equations/as-shown.ts';
import type { Line } from '../../equations/line.ts';
import { scopeOf } from '../../equations/trace.ts';
import { isChosen, type Name } from '../../expr/alphabet.ts';
import { evaluateNumber } from '../../expr/evaluate.ts';
import { shape } from '../../expr/shape.ts';
import { modelIn, traceIn } from '../../store/derive.ts';
import { numberText } from '../shared/number-text.ts';
import { useGradients, useModel, usePaint } from '../shared/page-context.tsx';
import { writeText } from '../shared/write.ts';

const roundingText =
  'Computed with all digits, and rounded only to be shown: worked out from the numbers shown, the last digit differs.';

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
    const from = scopeOf(traceIn(store.getState()), model);
    const as = (value: number) => shownNumber(value, shownDecimals);
    const matrix = (name: Name) => {
      const exact = from.matrix(name);
      // What the reader has set is shown as it was set.
      return isChosen(name) ? exact : map(exact, as);
    };
    const added = evaluateNumber(right, { ...from, matrix, shown: { from, as } });
    return [[added, evaluateNumber(right, from)] as const];
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
