import { useMemo } from 'react';
import type { Model } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { neededFor } from '../../lessons/practice/needed.ts';
import { useNotation } from '../shared/page-context.tsx';
import { type Derived, derivedFrom } from './derived.ts';

/** What a derivation is of, and the network in which it is judged. */
export interface Goal {
  readonly goal: Name;
  readonly model: Model;
  readonly scope: Scope;
}

/** Lines of a derivation as they are judged, which of them the goal still needs, and whether it is whole. */
export function useDerivation(texts: readonly string[], { goal, model, scope }: Goal) {
  const notation = useNotation();
  const lines = useMemo(
    () => texts.map((text) => derivedFrom(text, { goal, model, scope, notation })),
    [texts, goal, model, scope, notation],
  );
  const missing = neededFor(goal, model).filter((of) => !lines.some((line) => isLineOf(line, of)));
  const isWhole = missing.length === 0 && lines.every(({ verdict }) => verdict?.kind === 'right');
  return { lines, missing, isWhole };
}

/** Whether a line is right, and is that of all of a quantity. */
const isLineOf = ({ verdict, of }: Derived, quantity: Name): boolean =>
  verdict?.kind === 'right' && of === quantity;

/** By what the reader's own lines of a derivation are kept. */
export const draftOf = ({ goal, model }: Goal): string =>
  JSON.stringify([goal, model.network, model.labels]);
