import { useRef, useState } from 'react';

interface CopyProps {
  readonly title: string;
  /** A text, or a picture. */
  readonly text: () => string | Blob | Promise<string>;
}

/** Copies a text or a picture, and says whether it could. */
export const CopyButton = ({ title, text }: CopyProps) => (
  <TellingButton
    title={title}
    act={async () => write(await text())}
    done="Copied"
    refused="It could not be copied"
  />
);

interface Props {
  readonly title: string;
  readonly act: () => Promise<void>;
  readonly done: string;
  readonly refused: string;
}

/** Does something that can fail, and says for a moment how it went. */
export function TellingButton({ title, act, done, refused }: Props) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const fading = useRef<ReturnType<typeof setTimeout>>(undefined);
  const press = async () => {
    // What was said of an earlier press does not take this one's word away.
    clearTimeout(fading.current);
    setOutcome(null);
    try {
      await act();
      setOutcome(done);
    } catch {
      // A page that is framed, or not served securely, may not write to the clipboard; and what
      // does it may be out of reach.
      setOutcome(refused);
    }
    fading.current = setTimeout(() => setOutcome(null), 2000);
  };
  return (
    <span className="copy">
      <button type="button" className="control" onClick={() => void press()}>
        {title}
      </button>
      <span role="status">{outcome}</span>
    </span>
  );
}

const write = (copied: string | Blob): Promise<void> =>
  typeof copied === 'string'
    ? navigator.clipboard.writeText(copied)
    : navigator.clipboard.write([new ClipboardItem({ [copied.type]: copied })]);
