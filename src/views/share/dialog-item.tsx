import { type ComponentType, useState } from 'react';
import type { Opened } from '../shared/dialog.tsx';

interface Props {
  readonly title: string;
  readonly of: ComponentType<Opened>;
  readonly onChoice: () => void;
}

/** Opens what asks something further. */
export function DialogItem({ title, of: Asking, onChoice }: Props) {
  /** How often it was asked for, so that what could not be fetched is tried again; 0 while it is closed. */
  const [asked, setAsked] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setAsked(asked + 1)}>
        {title}
      </button>
      {asked > 0 && <Asking key={asked} onOpen={onChoice} onClose={() => setAsked(0)} />}
    </>
  );
}
