import { useState } from 'react';

interface Props {
  readonly title: string;
  readonly text: () => string | Promise<string>;
}

type Outcome = 'copied' | 'refused' | null;

/** Copies a text, and says whether it could. */
export function CopyButton({ title, text }: Props) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const copy = async () => {
    setOutcome(null);
    try {
      await navigator.clipboard.writeText(await text());
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
