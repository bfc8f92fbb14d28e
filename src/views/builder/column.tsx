import type { ReactNode } from 'react';
import { count } from '../../lessons/count.ts';

interface ColumnProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What can be changed below one column of the drawing. */
export const Column = ({ title, children }: ColumnProps) => (
  <fieldset className="builder-column">
    <legend>{title}</legend>
    {children}
  </fieldset>
);

interface CounterProps {
  readonly what: string;
  readonly where?: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** How many there are, with one less and one more. At either end the button stays, and does nothing. */
export function Counter({ what, where = '', value, most: limit, onChange }: CounterProps) {
  const button = (sign: string, by: number, label: string) => {
    const isOff = value + by < 1 || value + by > limit;
    return (
      <button
        type="button"
        className="control"
        aria-label={`${label} ${what}${where}`}
        // A button that is taken out of the order of Tab would lose the focus of whoever pressed it.
        aria-disabled={isOff}
        onClick={() => !isOff && onChange(value + by)}
      >
        {sign}
      </button>
    );
  };
  return (
    <div className="counter">
      {button('−', -1, 'One less')}
      <span>{count(value, what)}</span>
      {button('+', 1, 'One more')}
    </div>
  );
}
