interface Props {
  /** What there are so many of, as it is said in a sentence. */
  readonly of: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly set: (count: number) => void;
}

/** How many of something there are: a button for each number that there can be. */
export const Counts = ({ of, from, to, count, set }: Props) => (
  <div className="counts" role="group" aria-label={`How many ${of}`}>
    <span className="label" aria-hidden="true">
      How many {of}
    </span>
    {Array.from({ length: to - from + 1 }, (_, n) => from + n).map((each) => (
      <button
        key={each}
        type="button"
        className="control"
        aria-pressed={each === count}
        onClick={() => set(each)}
      >
        {each}
      </button>
    ))}
  </div>
);
