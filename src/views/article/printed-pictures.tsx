import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { Check } from '../plots/check.tsx';
import { Landscape } from '../plots/landscape.tsx';
import { Slope } from '../plots/slope.tsx';

/** The pictures of the gradient as they stand, for the end of a printed chapter. */
export const PrintedPictures = () => (
  <section className="article printed-pictures">
    <h2>The gradient at these numbers</h2>
    {Object.entries({ slope: Slope, landscape: Landscape, check: Check }).map(([id, Picture]) => (
      <ErrorBoundary key={id} what={`The picture of the ${id}`}>
        <Picture />
      </ErrorBoundary>
    ))}
  </section>
);
