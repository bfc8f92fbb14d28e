import type { Layer } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import type { Ref } from '../../expr/ref.ts';
import type { Box } from './boxes.ts';

export interface Node {
  readonly of: Name;
  /** The column of `of` that the node stands for. */
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** What it does to its sum; nothing for an input. */
  readonly activation?: Layer['activation'];
  /** Whether there is little room between it and the node above. */
  readonly crowded: boolean;
  /** Where its symbol stands; nothing where there is no room for it. */
  readonly symbol?: Box;
  /** Where its bias stands; nothing where it has none, or no room for it. */
  readonly bias?: Box;
  /** Where the error signal that comes back to it stands; nothing where there is no room for it. */
  readonly signal?: SignalPlace;
}

export interface SignalPlace {
  readonly x: number;
  readonly y: number;
  /** What its symbol takes, and below that its number. Pixels. */
  readonly width: number;
  /** Its number behind the symbol and not below it: where there is room for one line. */
  readonly inLine: boolean;
  /** Below other nodes than its own, to which a line then leads. */
  readonly isApart?: boolean;
}

export interface Edge {
  readonly weight: Ref;
  readonly from: Node;
  readonly to: Node;
  /** The column of nodes that it starts at, from 0. */
  readonly layer: number;
}

export interface Layout {
  readonly columns: readonly (readonly Node[])[];
  readonly edges: readonly Edge[];
  readonly height: number;
  /** Where the numbers of weights stand; those that it has not have no room. */
  readonly weights: ReadonlyMap<Ref, Box>;
}

/** How wide a node's symbol is; one of code is wider. Pixels. */
export const plainSymbol = 28;

/** The same in any notation. */
export const symbolWidthIn = (notation: NotationId): number =>
  notation === 'numpy' ? 52 : plainSymbol;

/** How high an error signal is, its number below its symbol. Pixels. */
export const signalHeight = 44;

/** What an error signal takes at least, for its number. Pixels. */
export const leastSignal = 48;
