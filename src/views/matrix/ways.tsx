import type { RefObject } from 'react';
import { calledIn } from '../../lessons/called.ts';
import { slide } from '../moving/move.ts';
import { cellsShown, placesOf } from '../moving/places.ts';
import { isCalm } from '../shared/motion.ts';
import { useModel } from '../shared/page-context.tsx';
import { TurnButton } from './turn-button.tsx';

/** How a transposed product is read: at once, or in parts that are added up. */
export type Way = 'assembled' | 'entry' | 'example';

interface Props {
  readonly way: Way;
  /** Whether it is the product of a transposed quantity and another, and can be read in parts. */
  readonly isInParts: boolean;
  readonly onChoice: (way: Way) => void;
  readonly panel: RefObject<HTMLDivElement | null>;
}

/** The ways to read a product with something transposed in it, one of them chosen. */
export function Ways({ way, isInParts, onChoice, panel }: Props) {
  const model = useModel();
  const one = calledIn(model).example;
  const ways: [Way, string][] = [
    ['assembled', 'Assembled'],
    ['entry', 'Entry by entry'],
  ];
  if (model.examples > 1) {
    ways.push(['example', `${one[0].toUpperCase()}${one.slice(1)} by ${one}`]);
  }
  return (
    <div className="ways" role="group" aria-label="How to read the product">
      {isInParts &&
        ways.map(([id, title]) => (
          <button
            key={id}
            type="button"
            className="control"
            aria-pressed={way === id}
            onClick={() => {
              const before = placesOf(cellsShown(panel.current!));
              onChoice(id);
              if (!isCalm()) requestAnimationFrame(() => slide(cellsShown(panel.current!), before));
            }}
          >
            {title}
          </button>
        ))}
      {way === 'assembled' && <TurnButton panel={panel} />}
    </div>
  );
}
