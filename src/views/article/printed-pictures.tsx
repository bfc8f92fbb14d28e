import { Coverable } from '../shared/coverable.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { pictures, pictureTerm } from '../plots/pictures.tsx';

const printed = ['Slope', 'Landscape', 'Check'] as const;

/** The pictures of the gradient as they stand, for the end of a printed chapter. */
export const PrintedPictures = () => (
  <section className="article printed-pictures">
    <h2>The gradient at these numbers</h2>
    {printed.map((title) => {
      const Picture = pictures[title];
      return (
        <ErrorBoundary key={title} what={`The picture “${title}”`}>
          <Coverable term={pictureTerm(title)}>
            <Picture />
          </Coverable>
        </ErrorBoundary>
      );
    })}
  </section>
);
