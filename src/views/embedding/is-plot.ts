import { type PictureId, pictureIds } from '../../store/choices.ts';
import type { ViewId } from './view-ids.ts';

/** Whether a view is a plot: of these a chapter has its own, and of the others all. */
export const isPlot = (view: ViewId): view is ViewId & PictureId =>
  (pictureIds as readonly string[]).includes(view);
