import { layerWith, placeIn } from '../../equations/line.ts';
import type { Name } from '../../expr/alphabet.ts';
import { type Ref, refOf } from '../../expr/ref.ts';
import { useSpoken } from '../shared/cell-props.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { useFocus, useModel } from '../shared/page-context.tsx';
import { CellSymbol } from '../shared/symbol.tsx';
import '../late.css';

/** From the middle of one path to that of the next. Pixels. */
const rowHeight = 30;
const bendWidth = 26;

/** The weight in focus of the last layer, its path through each example, and the loss, where they meet. */
export function MeetingPaths({ of }: { of: Name }) {
  const model = useModel();
  const focus = useFocus();
  const { z, output, activation } = layerWith(of, model);
  const weight = refOf(of, ...placeIn(of, model, focus));
  // Through a softmax a sum sets every output of its example.
  const along = activation === 'softmax' ? [z] : [z, output];
  const paths = Array.from({ length: model.examples }, (_, example) =>
    along.map((name) => refOf(name, example, placeIn(z, model, focus)[1])),
  );
  const spoken = useSpoken(weight);
  return (
    <section className="meeting" aria-label={`How the paths of ${spoken} meet in the loss`}>
      <Stop of={weight} />
      <Bends count={paths.length} />
      <ol>
        {paths.map((cells, example) => (
          <li key={cells[0]} data-focused={example === focus.example ? '' : undefined}>
            {cells.map((cell) => (
              <Stop key={cell} of={cell} />
            ))}
          </li>
        ))}
      </ol>
      <Bends count={paths.length} back />
      <Stop of={refOf('L', 0, 0)} />
    </section>
  );
}

const Stop = ({ of }: { of: Ref }) => (
  <span className="stop" data-term={of}>
    <CellSymbol of={of} />
    <span>
      {' '}
      = <LiveNumber of={of} />
    </span>
  </span>
);

/** Lines from one place to every path or, `back`, from every path to one. */
function Bends({ count, back = false }: { count: number; back?: boolean }) {
  const height = count * rowHeight;
  const [one, many] = back ? [bendWidth, 0] : [0, bendWidth];
  return (
    <svg width={bendWidth} height={height} aria-hidden="true">
      {Array.from({ length: count }, (_, n) => {
        const y = (n + 0.5) * rowHeight;
        const middle = bendWidth / 2;
        return (
          <path
            key={n}
            d={`M${one},${height / 2}C${middle},${height / 2} ${middle},${y} ${many},${y}`}
          />
        );
      })}
    </svg>
  );
}
