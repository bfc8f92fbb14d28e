import { Fragment } from 'react';
import type { Name } from '../../expr/alphabet.ts';
import { Symbol } from './symbol.tsx';

/** Quantities by their symbols, with commas between. */
export const SymbolList = ({ of }: { of: readonly Name[] }) =>
  of.map((name, n) => (
    <Fragment key={name}>
      {n > 0 && ', '}
      <Symbol of={name} />
    </Fragment>
  ));
