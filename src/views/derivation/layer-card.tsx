import { useState } from 'react';
import { cardTitle } from '../../lessons/layer-card.ts';
import { stepIn } from '../../store/derive.ts';
import { layerInFocus } from '../../store/layer-in-focus.ts';
import { useChoices, useModel } from '../shared/page-context.tsx';
import { LayerLines } from './layer-lines.tsx';

/** What the layer of the open step does, all of it in one place, for a reader who asks for it. */
export function LayerCard() {
  const model = useModel();
  const step = useChoices(stepIn);
  const layer = useChoices((state) => layerInFocus(state, step));
  // What is not seen is not kept up to date.
  const [open, setOpen] = useState(false);
  return (
    <details
      className="panel layer-card"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{cardTitle(layer, model)}</summary>
      {open && <LayerLines layer={layer} numbers />}
    </details>
  );
}
