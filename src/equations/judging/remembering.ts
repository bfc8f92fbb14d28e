import type { Scope } from '../../expr/evaluate.ts';

/**
 * A scope that computes each forward pass with a cell held at a value once: the derivatives of many
 * formulas ask for the same ones.
 */
export function remembering(scope: Scope): Scope {
  const held = new Map<string, Scope>();
  return {
    ...scope,
    holding(name, row, column, value) {
      const key = `${name} ${row} ${column} ${value}`;
      const known = held.get(key) ?? scope.holding(name, row, column, value);
      held.set(key, known);
      return known;
    },
  };
}
