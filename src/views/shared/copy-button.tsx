import { useState } from 'react';

type Outcome = 'copied' | 'refused' | null;

/** Copies a text, and says whether it could. */
export function CopyButton({ title, text }: { title: string; text: () => string }) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      // A page that is framed, or not served securely, may not write to the clipboard.
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
        {outcome === 'refused' && 'The browser did not allow it'}
      </span>
    </span>
  );
}
