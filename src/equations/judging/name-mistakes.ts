import {
  gradientOf,
  isUpdated,
  isWeights,
  type Name,
  plainOf,
  quantityOf,
  shapeOf,
  updatedOf,
} from '../../expr/alphabet.ts';
import type { Entry, Expr, Index, Named } from '../../expr/tree.ts';
import type { Layer, Model } from '../network.ts';
import type { Change, MistakeId } from './mistake.ts';

/** What goes wrong with the name of a quantity, or with the place of an entry. */
export function nameMistakes(part: Expr, model: Model): Change[] {
  if (part.kind !== 'name' && part.kind !== 'entry' && part.kind !== 'row') return [];
  return [
    ...otherNames(part.name, model)
      .filter(([, name]) => hasPlace(part, name, model))
      .map(([id, name]): Change => ({ id, instead: { ...part, name } })),
    ...(part.kind === 'entry' ? otherPlaces(part, model) : []),
  ];
}

/** Whether another quantity has the row and the column that are named, for all that an index counts. */
function hasPlace(part: Named, name: Name, model: Model): boolean {
  if (part.kind === 'name') return true;
  const [own, other] = [shapeOf(part.name, model), shapeOf(name, model)];
  const isIn = (index: Index, count: number, owned: number) =>
    typeof index === 'number' ? index < count : owned <= count;
  return (
    isIn(part.row, other.rows, own.rows) &&
    (part.kind === 'row' || isIn(part.column, other.columns, own.columns))
  );
}

function otherNames(name: Name, model: Model): [MistakeId, Name][] {
  const own = model.layers.findIndex((layer) => valuesOf(layer).includes(plainOf(name)));
  const neighbours = [model.layers[own - 1], model.layers[own + 1]].filter(Boolean);
  return [
    ...(isWeights(name) ? [['updated', updatedOf(name)] as [MistakeId, Name]] : []),
    ...(isUpdated(name) && quantityOf(name).kind !== 'loss'
      ? [['stale', plainOf(name)] as [MistakeId, Name]]
      : []),
    ...neighbours.flatMap((layer): [MistakeId, Name][] => {
      const other = alike(name, layer);
      return other === undefined ? [] : [['layer', other]];
    }),
    ...besides(name, model),
  ];
}

const valuesOf = ({
  input,
  weights,
  bias,
  z,
  output,
  delta,
}: Layer): readonly (Name | undefined)[] => [input, weights, bias, z, output, delta];

/** The quantity of a layer that is to it what another is to its own layer. */
function alike(name: Name, layer: Layer): Name | undefined {
  const { kind, as } = quantityOf(name);
  const plain = {
    input: layer.input,
    label: undefined,
    rate: undefined,
    baseline: undefined,
    weights: layer.weights,
    bias: layer.bias,
    sum: layer.z,
    output: layer.output,
    error: layer.delta,
    loss: undefined,
  }[kind];
  if (plain === undefined || as === 'itself') return plain;
  return as === 'gradient' ? gradientOf(plain) : updatedOf(plain);
}

/** A sum for an output and the reverse, a label for a prediction, and what comes in for what goes out. */
function besides(name: Name, { layers }: Model): [MistakeId, Name][] {
  return layers.flatMap(({ z, output, input, number }): [MistakeId, Name][] => {
    if (name === z) return [['sumForOutput', output]];
    if (name !== output) return [];
    return [
      ['sumForOutput', z],
      ['layer', input],
      ...(number === layers.length ? [['labelForPrediction', 'y'] as [MistakeId, Name]] : []),
    ];
  });
}

/** The same entry of another row or column, or row and column exchanged; itself among them. */
function otherPlaces(entry: Entry, model: Model): Change[] {
  const { rows, columns } = shapeOf(entry.name, model);
  const others = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
  const { row, column } = entry;
  const fits =
    typeof row === 'number' && typeof column === 'number' && row < columns && column < rows;
  return [
    ...(fits
      ? [{ id: 'indicesSwapped' as const, instead: { ...entry, row: column, column: row } }]
      : []),
    ...others(rows).map((n): Change => ({ id: 'index', instead: { ...entry, row: n } })),
    ...others(columns).map((n): Change => ({
      id: 'index',
      instead: { ...entry, column: n },
    })),
  ];
}
