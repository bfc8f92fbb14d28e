import type { CSSProperties, Ref } from 'react';

interface Props {
  readonly levels: readonly number[];
  readonly ref?: Ref<HTMLSpanElement>;
  readonly hidden?: boolean;
}

/** The colours of the bands between levels of loss, lowest first: CSS mixes them for each theme. */
export const Bands = ({ levels, ref, hidden }: Props) => (
  <span className="bands" ref={ref} hidden={hidden} aria-hidden="true">
    {['below', ...levels].map((level, n) => (
      <span
        key={level}
        className="band"
        style={{ '--share': n / Math.max(1, levels.length) } as CSSProperties}
      />
    ))}
  </span>
);
