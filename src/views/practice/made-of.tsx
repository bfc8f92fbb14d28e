import { Fragment } from 'react';
import { quantitiesIn } from '../../expr/quantities-in.ts';
import type { Expr } from '../../expr/tree.ts';
import { Symbol } from '../shared/symbol.tsx';

/** The quantities that a formula is made of, as a hint. */
export function MadeOf({ of }: { of: Expr }) {
  const names = quantitiesIn(of);
  return (
    <>
      It is made of{' '}
      {names.map((name, n) => (
        <Fragment key={name}>
          {n > 0 && (n === names.length - 1 ? ' and ' : ', ')}
          <Symbol of={name} />
        </Fragment>
      ))}
      .
    </>
  );
}
