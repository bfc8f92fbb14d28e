import { useMemo, useRef } from 'react';
import { overPaths, pathsOf } from '../../equations/weight-paths.ts';
import { gradientOf, type Name } from '../../expr/alphabet.ts';
import { outputLayer } from '../../equations/network.ts';
import { placeIn } from '../../equations/line.ts';
import { refOf } from '../../expr/ref.ts';
import { LineView } from '../derivation/line-view.tsx';
import { useSpoken } from '../shared/cell-props.ts';
import { useFocus, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { BranchRow } from './branch-row.tsx';
import { branchesOf } from './branches.ts';
import { usePathMarks } from './path-marks.ts';
import { Tick } from './tick.tsx';
import { PathSums } from './path-sums.tsx';
import '../late.css';

/** As many paths of one example are listed without being asked for. */
const mostAtOnce = 8;

/**
 * The weight in focus as the sum over its paths to the loss: each with its product, to be muted, and
 * drawn in the network. Nothing where there is a single path.
 */
export function Paths({ of }: { of: Name }) {
  const model = useModel();
  const focus = useFocus();
  const { paths, branches, lines } = useMemo(() => {
    const found = pathsOf(of, model, focus);
    return {
      paths: found,
      branches: branchesOf(found, of, model),
      lines: overPaths(of)(model, focus),
    };
  }, [of, model, focus]);
  const [row, column] = placeIn(of, model, focus);
  const weight = refOf(of, row, column);
  const gradient = refOf(gradientOf(of), row, column);
  const spoken = useSpoken(weight);
  const list = useRef<HTMLElement>(null);
  usePathMarks(list, paths, weight);
  if (paths.length === 1) return null;
  const isShort = paths.length / model.examples <= mostAtOnce;
  return (
    <section className="paths" aria-label="Path by path" ref={list}>
      <h3>
        <Tick paths={paths} name={`all ${paths.length} paths of ${spoken}`}>
          <span>
            The {paths.length} paths of <Symbol of={of} row={row} column={column} />
          </span>
        </Tick>
      </h3>
      {lines.map((line) => (
        <div className="line" key={line.id}>
          <LineView line={line} as="symbols" />
        </div>
      ))}
      <p className="hint">
        Each product begins where the path meets the loss, at{' '}
        <Symbol of={outputLayer(model).delta} />, and goes back to what the weight multiplies.
      </p>
      <ul>
        {branches.map((branch) => (
          <BranchRow
            key={branch.id}
            branch={branch}
            weight={weight}
            gradient={gradient}
            open={branch.by === 'example' ? branch.example === focus.example : isShort}
            openParts={isShort}
          />
        ))}
      </ul>
      <PathSums paths={paths} gradient={gradient} />
    </section>
  );
}
