import type { ComponentType, ReactNode } from 'react';
import type { Derived } from '../equations/derived.ts';
import type { Equation, Focus } from '../equations/line.ts';
import type { Network } from '../core/network.ts';
import type { Name } from '../expr/alphabet.ts';

/**
 * A term in the prose that names a quantity; the page links it to every place that shows it.
 * Without words of its own it is written as the quantity's symbol.
 */
export type Term = ComponentType<{
  of: Name;
  /** Only the part of the quantity that is in focus: one example's, one weight's. */
  focused?: boolean;
  children?: ReactNode;
}>;

/** A number in the prose: the value of the quantity's entry in focus, as it is at the moment. */
export type NumberTerm = ComponentType<{ of: Name }>;

/** What prose is written with, besides words. */
export interface Terms {
  readonly Q: Term;
  readonly N: NumberTerm;
}

/** What is said of a step of a derivation. */
export interface Told {
  /** Which step of the derivation it is. */
  readonly about: string;
  /** The step's place in the address: short, of letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What to say before the formulas do. */
  readonly Prose: ComponentType<Terms>;
  /** What the step says before its own lines: the general form of them. */
  readonly first?: Equation;
  /** The sums whose activation the step shows as a curve, with its tangent at the node in focus. */
  readonly curve?: Name;
  /** How the slope that the step uses is found, which a reader may open. */
  readonly aside?: { readonly title: string; readonly Prose: ComponentType<Terms> };
}

/** A step of a chapter: what it derives, and what is said of it. */
export interface Step extends Omit<Derived, 'aside'>, Omit<Told, 'aside'> {
  readonly aside?: NonNullable<Told['aside']> & { readonly lines: Equation };
}

export type ChapterId =
  'one-layer-batch' | 'two-layer-single' | 'two-layer-batch' | 'any-network' | 'score-function';

/** What has to be known of a chapter to go there. */
export interface ChapterHead {
  readonly id: ChapterId;
  readonly number: number;
  readonly title: string;
  /** The id of its first step. */
  readonly first: string;
  /**
   * Whose numbers it shows: those that the chapters of the series share, those of the reader's own
   * network, or those of the reader's policy.
   */
  readonly numbers: 'series' | 'own' | 'policy';
  /** The network with so many hidden nodes, where it has any, or the one that the reader has described. */
  readonly network: (nodes: number, own: Network) => Network;
  /** What is in focus until the reader picks something: the first of everything, where nothing is said. */
  readonly opensOn?: Focus;
}

export interface Chapter extends ChapterHead {
  /** The steps for its network: the same list for the same network. */
  readonly steps: (network: Network) => readonly Step[];
  /** What to take away, at the end. */
  readonly Takeaway: ComponentType<Terms>;
}
