import { mostNodes } from '../../store/choices.ts';
import { whoseIn } from '../../store/derive.ts';
import { Counts } from '../shared/counts.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';

const PolicySizes = onDemand(
  'Sizes',
  () => import('../policy/policy-sizes.tsx'),
  (here) => here.PolicySizes,
);

/** The sizes of the network that can be chosen; the weights of nodes that go are kept for their return. */
export function NetworkSizes() {
  const { setNodes } = useGradients().getState();
  const { widths } = useModel();
  const whose = useChoices(whoseIn);
  if (whose === 'policy') return <PolicySizes />;
  if (whose === 'own' || widths.length === 1) return null;
  return <Counts of="hidden nodes" from={1} to={mostNodes} count={widths[0]} set={setNodes} />;
}
