import { Fragment } from 'react';

/** Code that goes on in another line before an operator or a part of its own, and nowhere else. */
export const CodeText = ({ of }: { of: string }) =>
  of.split(/ (?=[=+*@/] |for |sum\(|np\.|\[|")/).map((part, n) => (
    // The parts of a text have no identity but their place.
    <Fragment key={n}>
      {n > 0 && <span className="may-break"> </span>}
      {part}
    </Fragment>
  ));
