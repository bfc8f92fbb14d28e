import type { Name } from '../../expr/alphabet.ts';
import { Matrix } from './matrix.tsx';

/** Quantities that no formula joins yet, each as a matrix. */
export const Quantities = ({ of }: { of: readonly Name[] }) => (
  <div className="product">
    {of.map((name) => (
      <Matrix key={name} of={name} />
    ))}
  </div>
);
