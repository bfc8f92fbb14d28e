import type { ComponentType } from 'react';
import type { PictureId } from '../../store/choices.ts';
import { pictureIn, picturesIn } from '../../store/derive.ts';
import { Coverable } from '../shared/coverable.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { CheckBadge } from './check-badge.tsx';
import { Check } from './check.tsx';
import { DescentPanel } from './descent-panel.tsx';
import { Landscape } from './landscape.tsx';
import { Slope } from './slope.tsx';

const SamplesPicture = onDemand(
  'The picture',
  () => import('../policy/samples.tsx'),
  (here) => here.SamplesPicture,
);
const Training = onDemand(
  'The picture',
  () => import('../policy/training.tsx'),
  (here) => here.Training,
);
const Scores = onDemand(
  'The picture',
  () => import('../policy/scores.tsx'),
  (here) => here.Scores,
);

interface PictureOf {
  readonly title: string;
  /** Some are fetched on demand. */
  readonly Picture: ComponentType & { readonly fetch?: () => Promise<void> };
}

export const pictures: Readonly<Record<PictureId, PictureOf>> = {
  slope: { title: 'Slope', Picture: Slope },
  landscape: { title: 'Landscape', Picture: Landscape },
  scores: { title: 'Arrows', Picture: Scores },
  samples: { title: 'Draws', Picture: SamplesPicture },
  training: { title: 'Training', Picture: Training },
  check: { title: 'Check', Picture: Check },
  descent: { title: 'Descent', Picture: DescentPanel },
};

/** Pictures of the gradient, one open at a time: those that are not seen cost nothing in a drag. */
export function Pictures() {
  const { openPicture } = useGradients().getState();
  const open = useChoices(pictureIn);
  const offered = useChoices(picturesIn);
  const { title: opened, Picture } = pictures[open];
  return (
    <>
      <div className="pictures-head">
        <div className="picture-tabs" role="group" aria-label="Picture">
          {offered.map((id) => (
            <button
              key={id}
              type="button"
              className="control"
              aria-pressed={id === open}
              onClick={() => openPicture(id)}
            >
              {pictures[id].title}
            </button>
          ))}
        </div>
        <ErrorBoundary what="The check">
          <CheckBadge />
        </ErrorBoundary>
      </div>
      <ErrorBoundary key={open} what={`The picture “${opened}”`}>
        <Coverable term={`picture.${open}`} what="picture">
          <Picture />
        </Coverable>
      </ErrorBoundary>
    </>
  );
}
