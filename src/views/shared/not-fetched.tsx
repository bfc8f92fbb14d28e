interface Props {
  /** In the words of the page, as `The exercise`. */
  readonly what: string;
  readonly again: () => unknown;
}

/** Says that something could not be fetched, and offers to try again. */
export const NotFetched = ({ what, again }: Props) => (
  <div className="note" role="status">
    <p>{what} could not be fetched.</p>
    <button type="button" className="control" onClick={again}>
      Try again
    </button>
  </div>
);
