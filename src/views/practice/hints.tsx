import { useState } from 'react';
import type { Line } from '../../equations/line.ts';
import { shape } from '../../expr/shape.ts';
import { namesIn } from '../../lessons/practice/needed.ts';
import { LineView } from '../derivation/line-view.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { useModel } from '../shared/page-context.tsx';
import { useShapeText } from './shape-text.ts';

/** What helps with a line, a little more each time it is asked for. */
export function Hints({ line }: { line: Line }) {
  const [given, setGiven] = useState(0);
  const model = useModel();
  const shapeText = useShapeText();
  const names = namesIn(line.right);
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
            It is made of{' '}
            {names.map((name, n) => (
              <span key={name}>
                {n > 0 && (n === names.length - 1 ? ' and ' : ', ')}
                <Symbol of={name} />
              </span>
            ))}
            .
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
