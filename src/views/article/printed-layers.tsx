import { cardTitle } from '../../lessons/layer-card.ts';
import { LayerLines } from '../derivation/layer-lines.tsx';
import { useModel } from '../shared/page-context.tsx';

/** Each layer at a glance, for the end of a printed chapter. */
export function PrintedLayers() {
  const model = useModel();
  return (
    <section className="article printed-layers">
      {model.layers.map((layer) => (
        <section key={layer.number}>
          <h2>{cardTitle(layer, model)}</h2>
          <LayerLines layer={layer} />
        </section>
      ))}
    </section>
  );
}
