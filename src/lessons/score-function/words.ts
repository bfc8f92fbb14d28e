import type { Model } from '../../equations/network.ts';
import type { Told } from '../step.ts';

/** What is said of a step, for whatever policy it is about. */
export type Words = (model: Model) => Omit<Told, 'about' | 'id'>;
