import { Coverable } from '../shared/coverable.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { usePage } from '../shared/page-context.tsx';
import { pictures } from '../plots/pictures.tsx';

const printed = ['slope', 'landscape', 'check'] as const;
const printedOfPolicies = ['scores', 'check'] as const;

/** The pictures of the gradient as they stand, for the end of a printed chapter. */
export const PrintedPictures = () => (
  <section className="article printed-pictures">
    <h2>The gradient at these numbers</h2>
    {usePage().figures?.rounded && (
      <p>The pictures are of the numbers before anything is rounded.</p>
    )}
    {(usePage().model.policy ? printedOfPolicies : printed).map((id) => {
      const { title, Picture } = pictures[id];
      return (
        <ErrorBoundary key={id} what={`The picture “${title}”`}>
          <Coverable term={`picture.${id}`}>
            <Picture />
          </Coverable>
        </ErrorBoundary>
      );
    })}
  </section>
);
