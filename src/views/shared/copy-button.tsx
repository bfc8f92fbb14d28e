import { useState } from 'react';

interface Props {
  readonly title: string;
  /** A text, or a picture. */
  readonly text: () => string | Blob | Promise<string>;
}

type Outcome = 'copied' | 'refused' | null;

/** Copies a text or a picture, and says whether it could. */
export function CopyButton({ title, text }: Props) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const copy = async () => {
    setOutcome(null);
    try {
      await write(await text());
      setOutcome('copied');
    } catch {
      // A page that is framed, or not served securely, may not write to the clipboard; and what
      // writes the text may be out of reach.
      setOutcome('refused');
    }
    setTimeout(() => setOutcome(null), 2000);
  };
  return (
    <span className="copy">
      <button type="button" className="control" onClick={() => void copy()}>
        {title}
      </button>
      <span role="status">
        {outcome === 'copied' && 'Copied'}
        {outcome === 'refused' && 'It could not be copied'}
      </span>
    </span>
  );
}

const write = (copied: string | Blob): Promise<void> =>
  typeof copied === 'string'
    ? navigator.clipboard.writeText(copied)
    : navigator.clipboard.write([new ClipboardItem({ [copied.type]: copied })]);
