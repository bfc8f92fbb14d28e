import type { ReactNode } from 'react';
import { isEmbedded } from '../../store/embedded.ts';
import { linkIn } from './link-in.ts';

/** The link stands near the beginning of a picture; of what else is dropped no more is read. Bytes. */
const readAtMost = 2 ** 20;

/** Opens what a picture shows that was saved here, and says where a file is none. */
export async function open(file: File, say: (note: ReactNode) => void): Promise<void> {
  const read = await file
    .slice(0, readAtMost)
    .arrayBuffer()
    .catch(() => null);
  const link = read && linkIn(new Uint8Array(read));
  if (link && isEmbedded()) location.replace(link);
  else if (link) location.hash = link;
  say(
    link ? null : <DroppedNote name={file.name} isRead={read !== null} dismiss={() => say(null)} />,
  );
}

interface Props {
  readonly name: string;
  readonly isRead: boolean;
  readonly dismiss: () => void;
}

const DroppedNote = ({ name, isRead, dismiss }: Props) => (
  <div className="note clipboard">
    <p>
      “{name}”{' '}
      {isRead
        ? 'holds no link of this page. Pictures that are saved here do.'
        : 'could not be read.'}
    </p>
    <button type="button" className="control" aria-label="Dismiss the note" onClick={dismiss}>
      ×
    </button>
  </div>
);
