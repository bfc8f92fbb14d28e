import { useState } from 'react';
import type { Line } from '../../equations/line.ts';
import { shape } from '../../expr/shape.ts';
import { LineView } from '../derivation/line-view.tsx';
import { useModel } from '../shared/page-context.tsx';
import { MadeOf } from './made-of.tsx';
import { useShapeText } from './shape-text.ts';

/** What helps with a line, a little more each time it is asked for. */
export function Hints({ line }: { line: Line }) {
  const [given, setGiven] = useState(0);
  const model = useModel();
  const shapeText = useShapeText();
  return (
    <>
      <span role="status" className="hints">
        {given > 0 && (
          <span>
            <LineView line={{ right: line.left }} as="key" /> is{' '}
            {shapeText(shape(line.left, model))}.{' '}
          </span>
        )}
        {given > 1 && (
          <span>
            <MadeOf of={line.right} />
          </span>
        )}
      </span>
      {given < 2 && (
        <button type="button" className="control" onClick={() => setGiven(given + 1)}>
          {given === 0 ? 'Hint' : 'Another hint'}
        </button>
      )}
    </>
  );
}
