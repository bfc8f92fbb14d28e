import { derivationOf } from '../../equations/derivation.ts';
import { modelOf } from '../../equations/network.ts';
import type { Chapter } from '../step.ts';
import { series } from '../series.ts';
import { toldOf } from '../told.ts';
import { step as data } from './01-data.tsx';
import { step as hiddenRows } from './02-hidden-rows.tsx';
import { step as predictions } from './03-predictions.tsx';
import { step as loss } from './04-loss.tsx';
import { step as wanted } from './05-wanted.tsx';
import { step as outputPaths } from './06-output-paths.tsx';
import { step as outputFactors } from './07-output-factors.tsx';
import { step as outputError } from './08-output-error.tsx';
import { step as outputProduct } from './09-output-product.tsx';
import { step as hiddenPaths } from './10-hidden-paths.tsx';
import { step as twoIndices } from './11-two-indices.tsx';
import { step as errorTable } from './12-error-table.tsx';
import { step as entries } from './13-entries.tsx';
import { step as byExample } from './14-by-example.tsx';
import { step as hiddenProduct } from './15-hidden-product.tsx';
import { step as update } from './16-update.tsx';
import { head } from './head.ts';
import { Takeaway } from './takeaway.tsx';

// They are the same for any number of hidden nodes.
const steps = toldOf(derivationOf(modelOf(series(4, 2, 1))), [
  data,
  hiddenRows,
  predictions,
  loss,
  wanted,
  outputPaths,
  outputFactors,
  outputError,
  outputProduct,
  hiddenPaths,
  twoIndices,
  errorTable,
  entries,
  byExample,
  hiddenProduct,
  update,
]);

export const twoLayerBatch: Chapter = {
  ...head,
  steps: () => steps,
  Takeaway,
};
