import type { Ref } from '../../expr/ref.ts';
import { useLiveCell } from './cell-props.ts';
import { fullText } from './number-text.ts';

interface Props {
  readonly of: Ref;
  /** `tspan` inside a text of a picture. */
  readonly as?: 'span' | 'tspan';
}

/** A cell's number in a line of text, a table or a picture, kept up to date by the painter. */
export function LiveNumber({ of, as: Tag = 'span' }: Props) {
  const { value, text, style, sign } = useLiveCell(of);
  return (
    <Tag
      className="live"
      data-ref={of}
      data-sign={sign}
      style={style}
      {...(Tag === 'span' ? { title: fullText(value) } : {})}
    >
      {text}
    </Tag>
  );
}
