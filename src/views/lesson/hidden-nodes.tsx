import { mostNodes } from '../../store/choices.ts';
import { isOwnIn } from '../../store/derive.ts';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';

/** How many hidden nodes the network has; the weights of those that go are kept for their return. */
export function HiddenNodes() {
  const store = useGradients();
  const { widths } = useModel();
  const isOwn = useChoices(isOwnIn);
  if (widths.length === 1 || isOwn) return null;
  const [nodes] = widths;
  return (
    <div className="hidden-nodes" role="group" aria-label="Hidden nodes">
      <span className="label" aria-hidden="true">
        Hidden nodes
      </span>
      {Array.from({ length: mostNodes }, (_, n) => n + 1).map((count) => (
        <button
          key={count}
          type="button"
          className="control"
          aria-pressed={count === nodes}
          onClick={() => store.getState().setNodes(count)}
        >
          {count}
        </button>
      ))}
    </div>
  );
}
