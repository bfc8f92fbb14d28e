import type { ReactNode } from 'react';
import type { Line } from '../../equations/line.ts';
import { type Piece, type Sign, wantsTile } from '../../equations/practice/row.ts';
import { formulaText } from '../../expr/formula-text.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import { shape } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import { useModel, useNotation } from '../shared/page-context.tsx';
import { useShapeText } from './shape-text.ts';

interface Props {
  readonly line: Line;
  readonly tiles: readonly Expr[];
  readonly row: readonly Piece[];
  readonly onLay: (piece: Piece) => void;
  /** Takes back what was laid last. */
  readonly onBack: () => void;
}

/** The tiles with their shapes, and the signs that stand between two of them. */
export function BuildTiles({ line, tiles, row, onLay, onBack }: Props) {
  const model = useModel();
  const notation = useNotation();
  const shapeText = useShapeText();
  const operators = operatorTexts[notation];
  const isTile = wantsTile(row);
  const signs: readonly (readonly [Sign, string, string])[] = [
    // A product that is written side by side has a sign all the same where it is laid.
    ['matrixProduct', operators.matrixProduct || '·', 'times, as matrices'],
    ['elementwise', operators.elementwise, 'times, entry by entry'],
    ...(line.right.kind === 'plus' ? [['plus', '+', 'plus'] as const] : []),
  ];
  return (
    <div className="tiles">
      <div role="group" aria-label="Quantities">
        {tiles.map((tile, n) => (
          <Tile key={n} isNext={isTile} onPress={() => onLay(n)} onBack={onBack}>
            {formulaText(tile, model, notation)}{' '}
            <span className="shape">{shapeText(shape(tile, model))}</span>
          </Tile>
        ))}
      </div>
      <div role="group" aria-label="Signs">
        {signs.map(([sign, text, label]) => (
          <Tile
            key={sign}
            isNext={!isTile}
            label={label}
            onPress={() => onLay(sign)}
            onBack={onBack}
          >
            {text}
          </Tile>
        ))}
      </div>
    </div>
  );
}

interface TileProps {
  /** Whether it can be laid next: it keeps the focus where it cannot. */
  readonly isNext: boolean;
  readonly label?: string;
  readonly onPress: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

const Tile = ({ isNext, label, onPress, onBack, children }: TileProps) => (
  <button
    type="button"
    className="control"
    aria-label={label}
    aria-disabled={!isNext}
    onClick={() => isNext && onPress()}
    onKeyDown={({ key }) => key === 'Backspace' && onBack()}
  >
    {children}
  </button>
);
