/** What is not parted at a line's end: an operator and what comes after it, a difference, a fraction, a place. */
const whole = /( [-/] |[=+*@] |\(\d+, \d+\))/;

/** Code that goes on in another line before an operator or between parts, and not inside one. */
export const CodeText = ({ of }: { of: string }) =>
  of.split(whole).map((part, n) =>
    n % 2 === 0 ? (
      part
    ) : (
      // The parts of a text have no identity but their place.
      <span key={n} className="unbroken">
        {part}
      </span>
    ),
  );
