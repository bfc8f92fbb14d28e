import { derivationOf } from '../../equations/derivation.ts';
import { modelOf } from '../../equations/network.ts';
import { series } from '../series.ts';
import type { Chapter } from '../step.ts';
import { toldOf } from '../told.ts';
import { step as data } from './01-data.tsx';
import { step as weightedSum } from './02-weighted-sum.tsx';
import { step as prediction } from './03-prediction.tsx';
import { step as loss } from './04-loss.tsx';
import { step as wanted } from './05-wanted.tsx';
import { step as chainRule } from './06-chain-rule.tsx';
import { step as lossSlope } from './07-loss-slope.tsx';
import { step as sigmoidSlope } from './08-sigmoid-slope.tsx';
import { step as errorSignal } from './09-error-signal.tsx';
import { step as entry } from './10-entry.tsx';
import { step as otherEntries } from './11-other-entries.tsx';
import { step as product } from './12-product.tsx';
import { step as update } from './13-update.tsx';
import { Takeaway } from './takeaway.tsx';

const steps = toldOf(derivationOf(modelOf(series(4, 1))), [
  data,
  weightedSum,
  prediction,
  loss,
  wanted,
  chainRule,
  lossSlope,
  sigmoidSlope,
  errorSignal,
  entry,
  otherEntries,
  product,
  update,
]);

export const oneLayerBatch: Chapter = {
  id: 'one-layer-batch',
  number: 1,
  title: 'One layer, four examples',
  first: 'data',
  numbers: 'series',
  network: () => series(4, 1),
  steps: () => steps,
  Takeaway,
};
