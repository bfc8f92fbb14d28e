import { chosenOf, forwardOf, type Model } from '../../equations/network.ts';
import { shapeOf } from '../../expr/alphabet.ts';
import { Symbol } from '../shared/symbol.tsx';
import { useShapeText } from './shape-text.ts';

/** What a derivation starts from: the quantities that are given and those of the forward pass, with their shapes. */
export function GivenShapes({ model }: { model: Model }) {
  const shapeText = useShapeText();
  const names = [...chosenOf(model).filter((name) => name !== 'rate'), ...forwardOf(model)];
  return (
    <ul className="given-shapes" aria-label="Given">
      {names.map((name) => (
        <li key={name}>
          <Symbol of={name} /> <span className="shape">{shapeText(shapeOf(name, model))}</span>
        </li>
      ))}
    </ul>
  );
}
