interface Props {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly set: (count: number) => void;
}

/** How many of something there are: a button for each number that there can be. */
export const Counts = ({ title, from, to, count, set }: Props) => (
  <div className="counts" role="group" aria-label={title}>
    <span className="label" aria-hidden="true">
      {title}
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
