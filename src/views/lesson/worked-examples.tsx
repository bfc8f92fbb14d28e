import { useState } from 'react';
import { cellValue } from '../../equations/trace.ts';
import { exists, type Ref } from '../../expr/ref.ts';
import { stepIn, traceIn } from '../../store/derive.ts';
import { type WorkedExample, workedExamples } from '../../store/worked-examples.ts';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { CellSymbol } from '../shared/symbol.tsx';
import { narrow, useMedia } from '../shared/use-media.ts';

/** The example that the page shows, as long as nobody has changed a number or the network. */
const useShown = (): WorkedExample | undefined => {
  const own = useChoices((state) => state.numbers.own);
  return workedExamples.find((example) => example.own === own);
};

/** Networks that others have published, one click each. */
export function WorkedExamplePicker() {
  const store = useGradients();
  const shown = useShown();
  const choose = (id: string) => {
    const example = workedExamples.find((each) => each.id === id);
    if (example) store.getState().begin(example.own);
  };
  return (
    <label>
      Example{' '}
      <select
        className="worked-examples"
        value={shown?.id ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        {!shown && <option value="">Your own</option>}
        {workedExamples.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * Where the example is from and what to look for, with what was published beside the page's own numbers. It
 * stays when the example is changed, so that nothing moves under the reader's hand.
 */
export function WorkedExampleNote() {
  const shown = useShown();
  const began = useChoices((state) => state.numbers.began);
  const example = workedExamples.find(({ own }) => own === began);
  const [dismissed, setDismissed] = useState<string>();
  // On a phone it would fill the screen on which the step begins.
  const isNarrow = useMedia(narrow);
  const isAtData = useChoices((state) => stepIn(state).about === 'data');
  const network = useChoices((state) => state.numbers.own.network);
  if (!isAtData || !example || example.id === dismissed) return null;
  const figures = Object.entries(example.published) as [Ref, string][];
  const title = (
    <strong>
      {shown ? '' : 'Begun with '}
      {example.title}.
    </strong>
  );
  const text = (
    <>
      {example.look} From: {example.source}.{' '}
      {/* In a network with other nodes the same signs stand for something else. */}
      {network === example.own.network && <Published figures={figures} isChanged={!shown} />}
    </>
  );
  return (
    <>
      {isNarrow ? (
        <details>
          <summary>{title}</summary>
          {text}
        </details>
      ) : (
        <p>
          {title} {text}
        </p>
      )}
      <button
        type="button"
        className="control"
        aria-label="Dismiss the note"
        onClick={() => setDismissed(example.id)}
      >
        ×
      </button>
    </>
  );
}

interface PublishedProps {
  readonly figures: readonly (readonly [Ref, string])[];
  /** Of numbers that are others by now there is nothing here to hold them against. */
  readonly isChanged: boolean;
}

function Published({ figures, isChanged }: PublishedProps) {
  const model = useModel();
  const trace = useChoices(traceIn);
  const there = figures.filter(([ref]) => exists(ref, model));
  // A figure whose number is covered would give it away.
  const seen = there.filter(([ref]) => !Number.isNaN(cellValue(trace, ref)));
  if (seen.length === 0) return null;
  const pairs = seen.map(([ref, published]) => ({
    ref,
    published: withMinus(published),
    here: inDigitsOf(published, cellValue(trace, ref)),
  }));
  const agree = pairs.every(({ published, here }) => published === here);
  const isCompared = !isChanged && !agree;
  return (
    <span className="published">
      {isChanged && 'Published of its own numbers: '}
      {!isChanged && agree && 'Published, and the same here in every digit: '}
      {isCompared && `Published, and here${model.broken ? ' with a rule broken' : ''}: `}
      {pairs.map(({ ref, published, here }, n) => (
        <span key={ref} data-published={ref}>
          {n > 0 && ', '}
          <CellSymbol of={ref} /> {published}
          {isCompared && ` and ${here}`}
        </span>
      ))}
      .
    </span>
  );
}

const withMinus = (text: string): string => text.replace('-', '−');

/** A number in as many decimals as the text of another has. */
const inDigitsOf = (text: string, value: number): string =>
  withMinus(value.toFixed(text.split('.')[1]?.length ?? 0));
