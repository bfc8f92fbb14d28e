interface Props {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within limits: what is typed beyond them is taken as the nearest, nothing as the last. */
export const WholeNumber = ({ label, value, from, to, onChange }: Props) => (
  <label>
    {label}
    <input
      type="number"
      defaultValue={value}
      min={from}
      max={to}
      required
      onChange={({ target }) => {
        const typed = Math.round(target.valueAsNumber);
        if (Number.isFinite(typed)) onChange(Math.min(Math.max(typed, from), to));
      }}
    />
  </label>
);
