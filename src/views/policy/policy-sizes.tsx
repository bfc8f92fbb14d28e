import { fewestActions, mostActions, mostStates, withSizes } from '../../store/policies.ts';
import { Counts } from '../shared/counts.tsx';
import { useGradients, useModel } from '../shared/page-context.tsx';

/** How many actions there are, and how many states; the numbers of those that go are kept for their return. */
export function PolicySizes() {
  const { build } = useGradients().getState();
  const { examples, widths } = useModel();
  return (
    <>
      <Counts
        of="actions"
        from={fewestActions}
        to={mostActions}
        count={widths[0]}
        set={(actions) => build((policy) => withSizes(policy, { actions }))}
      />
      <Counts
        of="states"
        from={1}
        to={mostStates}
        count={examples}
        set={(states) => build((policy) => withSizes(policy, { states }))}
      />
    </>
  );
}
