import { useState } from 'react';

interface Props {
  /** In the words of the page, as `The exercise`. */
  readonly what: string;
  readonly again: () => unknown;
  readonly className?: string;
}

/**
 * Says that something could not be fetched, and offers to try again; where that was in vain, to load the page
 * again, which some browsers need to ask for a file once more. Its address holds what it shows.
 */
export function NotFetched({ what, again, className = 'note' }: Props) {
  const [wasInVain, setWasInVain] = useState(false);
  const tryAgain = () => {
    setWasInVain(true);
    again();
  };
  return (
    <div className={className} role="status">
      <p>{what} could not be fetched.</p>
      <button type="button" className="control" onClick={tryAgain}>
        Try again
      </button>
      {wasInVain && (
        <button type="button" className="control" onClick={() => location.reload()}>
          Load the page again
        </button>
      )}
    </div>
  );
}
