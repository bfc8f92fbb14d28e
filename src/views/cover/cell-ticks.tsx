import { useShallow } from 'zustand/react/shallow';
import type { Ref } from '../../expr/ref.ts';
import { singleCells } from '../../store/covering.ts';
import { useSpoken } from '../shared/cell-props.ts';
import { useChoices } from '../shared/page-context.tsx';
import { CellSymbol } from '../shared/symbol.tsx';
import { CoverGroup, CoverTick } from './cover-tick.tsx';

/** The numbers that are covered by themselves, and the one that was chosen on the page. */
export function CellTicks() {
  const cells = useChoices(useShallow(singleCells));
  return (
    <CoverGroup title="Single numbers">
      {cells.map((ref) => (
        <CellTick key={ref} of={ref} />
      ))}
      {cells.length === 0 && <p>Choose a computed number on the page, and it is listed here.</p>}
    </CoverGroup>
  );
}

const CellTick = ({ of }: { of: Ref }) => (
  <CoverTick term={of} spoken={useSpoken(of)}>
    <CellSymbol of={of} />
  </CoverTick>
);
