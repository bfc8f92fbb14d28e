import { type ComponentType, useState } from 'react';
import { Coverable } from '../shared/coverable.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { CheckBadge } from './check-badge.tsx';
import { Check } from './check.tsx';
import { DescentPanel } from './descent-panel.tsx';
import { Landscape } from './landscape.tsx';
import { Slope } from './slope.tsx';

/** By their titles, in the order of their tabs. */
export const pictures = {
  Slope,
  Landscape,
  Check,
  Descent: DescentPanel,
} satisfies Readonly<Record<string, ComponentType>>;

type PictureTitle = keyof typeof pictures;

export const pictureTitles = Object.keys(pictures) as PictureTitle[];

/** What covers a picture, as in the reader's choices. */
export const pictureTerm = (title: PictureTitle): string => `picture.${title.toLowerCase()}`;

/** Pictures of the gradient, one open at a time: those that are not seen cost nothing in a drag. */
export function Pictures() {
  const [open, setOpen] = useState<PictureTitle>('Slope');
  const Picture = pictures[open];
  return (
    <>
      <div className="pictures-head">
        <div className="picture-tabs" role="group" aria-label="Picture">
          {pictureTitles.map((title) => (
            <button
              key={title}
              type="button"
              className="control"
              aria-pressed={title === open}
              onClick={() => setOpen(title)}
            >
              {title}
            </button>
          ))}
        </div>
        <ErrorBoundary what="The check">
          <CheckBadge />
        </ErrorBoundary>
      </div>
      <ErrorBoundary key={open} what={`The picture “${open}”`}>
        <Coverable term={pictureTerm(open)} what="picture">
          <Picture />
        </Coverable>
      </ErrorBoundary>
    </>
  );
}
