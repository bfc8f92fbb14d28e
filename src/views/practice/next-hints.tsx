import { useState } from 'react';
import { calledIn } from '../../lessons/called.ts';
import { definition } from '../../equations/definitions.ts';
import type { Model } from '../../equations/network.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { name } from '../../expr/build.ts';
import { formulaText } from '../../expr/formula-text.ts';
import { numpy } from '../../expr/numpy.ts';
import { useNotation } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { MadeOf } from './made-of.tsx';
import { useShapeText } from './shape-text.ts';

interface Props {
  /** The quantity that the derivation needs next. */
  readonly next: Name;
  readonly model: Model;
  /** Writes into the field. */
  readonly onText: (text: string) => void;
}

/** What helps to go on: the quantity that comes next, then what it is made of, then its line. */
export function NextHints({ next, model, onText }: Props) {
  const [given, setGiven] = useState(0);
  const notation = useNotation();
  const shapeText = useShapeText();
  const formula = definition(next, model)!;
  const sums = model.layers.find(({ delta }) => delta === next)?.z;
  const hint = () => {
    setGiven(given + 1);
    const left = formulaText(name(next), model, notation);
    if (given === 1) onText(`${left} = `);
    // NumPy's way of writing is read in every notation.
    if (given === 2) onText(`${left} = ${numpy(formula, model)}`);
  };
  return (
    <>
      <span role="status" className="hints">
        {given > 0 && (
          <>
            Next is <Symbol of={next} />, {shapeText(shapeOf(next, model))}
            {sums && (
              <>
                : how the {calledIn(model).objective} changes with <Symbol of={sums} />
              </>
            )}
            .{' '}
          </>
        )}
        {given > 1 && <MadeOf of={formula} />}
      </span>
      {given < 3 && (
        <button type="button" className="control" onClick={hint}>
          {['Hint', 'What is it made of?', 'Write it for me'][given]}
        </button>
      )}
    </>
  );
}
