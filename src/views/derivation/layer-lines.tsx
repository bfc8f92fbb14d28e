import { useLayoutEffect, useMemo } from 'react';
import type { Line } from '../../equations/line.ts';
import type { Layer } from '../../equations/network.ts';
import { underItsName } from '../../expr/live.ts';
import { layerCard } from '../../lessons/layer-card.ts';
import { tellingIn } from '../../store/blanks.ts';
import { Matrix } from '../matrix/matrix.tsx';
import { ValueMatrix } from '../matrix/value-matrix.tsx';
import { useChoices, useClock, useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { BrokenLine } from './broken-line.tsx';
import { LineView } from './line-view.tsx';
import { Shapes } from './shapes.tsx';

interface Props {
  readonly layer: Layer;
  /** Whether each line comes with what it comes to. */
  readonly numbers?: boolean;
}

/** What a layer does, line by line, each with the shapes of its matrices. */
export function LayerLines({ layer, numbers = false }: Props) {
  const model = useModel();
  const focus = useFocus();
  const lines = useMemo(() => layerCard(layer, model, focus), [layer, model, focus]);
  const store = useGradients();
  const covered = useChoices((state) => state.covered);
  const tells = useMemo(
    () => tellingIn(store.getState()),
    // oxlint-disable-next-line react/exhaustive-deps -- what is told follows from these
    [store, covered, model, focus],
  );
  const clock = useClock();
  // What was put in is written before a browser looks at it.
  useLayoutEffect(() => clock?.flush(), [clock, lines]);
  return (
    <dl className="layer-lines">
      {lines.map(({ title, line }) => (
        <div key={line.id}>
          <dt>{title}</dt>
          <dd>
            {tells(line) ? (
              'covered'
            ) : (
              <>
                <div className="line">
                  <LineView line={line} as="symbols" />
                </div>
                <Shapes of={line} />
                {model.broken && <BrokenLine line={line} />}
              </>
            )}
          </dd>
          {numbers && (
            <dd className="comes-to">
              <Result of={line} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** The numbers of a line's left side: those of its quantity, or what the right side comes to. */
function Result({ of: { left, right } }: { of: Line }) {
  const quantity = underItsName(left);
  return quantity.kind === 'name' ? (
    <Matrix of={quantity.name} />
  ) : (
    <ValueMatrix expr={right}>
      <span className="visually-hidden">the same in numbers</span>
    </ValueMatrix>
  );
}
