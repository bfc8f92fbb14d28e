import { useMemo, useState } from 'react';
import { judge, type Verdict } from '../../equations/judging/judge.ts';
import type { Line } from '../../equations/line.ts';
import { formulaOf, type Piece } from '../../equations/practice/row.ts';
import { tilesOf } from '../../equations/practice/tiles.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { LineView } from '../derivation/line-view.tsx';
import { Shapes } from '../derivation/shapes.tsx';
import { useInColumns, useModel, useNotation } from '../shared/page-context.tsx';
import { BuildFit } from './build-fit.tsx';
import { BuildNumbers } from './build-numbers.tsx';
import { BuildTiles } from './build-tiles.tsx';
import { VerdictText } from './verdict-text.tsx';

interface Props {
  readonly line: Line;
  /** The numbers that the product is evaluated with, and the sizes. */
  readonly scope: Scope;
  readonly onRight: () => void;
}

/** Tiles that are laid in a row, the row as it is read with the shape of each part, and what is to be said of it. */
export function BuildRow({ line, scope, onRight }: Props) {
  const model = useModel();
  const inColumns = useInColumns();
  const notation = useNotation();
  const tiles = useMemo(() => tilesOf(line, model), [line, model]);
  const [row, setRow] = useState<readonly Piece[]>([]);
  const [asked, setAsked] = useState<{ verdict: Verdict; of: Line } | null>(null);
  const formula = formulaOf(row, tiles, inColumns);
  // What was said holds for the network that it was said of.
  const verdict = asked?.of === line ? asked.verdict : undefined;
  const lay = (pieces: readonly Piece[]) => {
    setRow(pieces);
    setAsked(null);
  };
  const takeBack = () => lay(row.slice(0, -1));
  const ask = () => {
    if (!formula) return;
    const found = judge({ right: formula }, line, scope, model);
    setAsked({ verdict: found, of: line });
    if (found.kind === 'right') onRight();
  };
  return (
    <div role="group" aria-label="The product">
      <BuildTiles
        line={line}
        tiles={tiles}
        row={row}
        onLay={(piece) => lay([...row, piece])}
        onBack={takeBack}
      />
      <div className="laid">
        {formula ? (
          <>
            <LineView line={{ left: line.left, right: formula }} as="shapes" />
            {notation === 'numpy' && <Shapes of={{ ...line, right: formula }} />}
          </>
        ) : (
          <LineView line={{ right: line.left }} as="symbols" />
        )}
      </div>
      <div className="buttons">
        <button type="button" className="control" disabled={row.length === 0} onClick={takeBack}>
          Take back
        </button>
        <button type="button" className="control" disabled={!formula} onClick={ask}>
          Is it right?
        </button>
      </div>
      <div role="status" className="verdict">
        {formula && !verdict && <BuildFit of={formula} />}
        {formula && verdict && (
          <VerdictText
            verdict={verdict}
            written={{ kind: 'read', right: formula }}
            line={line}
            scope={scope}
          />
        )}
      </div>
      {formula && verdict && <BuildNumbers line={line} scope={scope} verdict={verdict} />}
    </div>
  );
}
