import { derivationOf } from '../../equations/derivation.ts';
import { modelOf } from '../../equations/network.ts';
import type { Chapter } from '../step.ts';
import { series } from '../series.ts';
import { toldOf } from '../told.ts';
import { step as data } from './01-data.tsx';
import { step as hiddenLayer } from './02-hidden-layer.tsx';
import { step as prediction } from './03-prediction.tsx';
import { step as loss } from './04-loss.tsx';
import { step as wanted } from './05-wanted.tsx';
import { step as outputChain } from './06-output-chain.tsx';
import { step as outputFactors } from './07-output-factors.tsx';
import { step as outputError } from './08-output-error.tsx';
import { step as outputProduct } from './09-output-product.tsx';
import { step as throughANode } from './10-through-a-node.tsx';
import { step as nodeFactors } from './11-node-factors.tsx';
import { step as nodeError } from './12-node-error.tsx';
import { step as otherEntries } from './13-other-entries.tsx';
import { step as hiddenErrors } from './14-hidden-errors.tsx';
import { step as hiddenProduct } from './15-hidden-product.tsx';
import { step as update } from './16-update.tsx';
import { head } from './head.ts';
import { Takeaway } from './takeaway.tsx';

// They are the same for any number of hidden nodes.
const steps = toldOf(derivationOf(modelOf(series(1, 2, 1))), [
  data,
  hiddenLayer,
  prediction,
  loss,
  wanted,
  outputChain,
  outputFactors,
  outputError,
  outputProduct,
  throughANode,
  nodeFactors,
  nodeError,
  otherEntries,
  hiddenErrors,
  hiddenProduct,
  update,
]);

export const twoLayerSingle: Chapter = {
  ...head,
  steps: () => steps,
  Takeaway,
};
