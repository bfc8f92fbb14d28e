import { type ComponentType, useState } from 'react';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { CheckBadge } from './check-badge.tsx';
import { Check } from './check.tsx';
import { DescentPanel } from './descent-panel.tsx';
import { Landscape } from './landscape.tsx';
import { Slope } from './slope.tsx';

const pictures: Readonly<Record<string, ComponentType>> = {
  Slope,
  Landscape,
  Check,
  Descent: DescentPanel,
};

/** Pictures of the gradient, one open at a time: those that are not seen cost nothing in a drag. */
export function Pictures() {
  const [open, setOpen] = useState('Slope');
  const Picture = pictures[open];
  return (
    <>
      <div className="pictures-head">
        <div className="picture-tabs" role="group" aria-label="Picture">
          {Object.keys(pictures).map((title) => (
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
        <Picture />
      </ErrorBoundary>
    </>
  );
}
