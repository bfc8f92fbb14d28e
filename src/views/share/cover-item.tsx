import { useState } from 'react';
import { onDemand } from '../shared/on-demand.tsx';

const CoverDialog = onDemand(async () => (await import('../cover/cover.ts')).CoverDialog);

/** Opens what asks what is to be covered. */
export function CoverItem({ onChoice }: { onChoice: () => void }) {
  /** How often it was asked for, so that what could not be fetched is tried again; 0 while it is closed. */
  const [asked, setAsked] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setAsked(asked + 1)}>
        Cover…
      </button>
      {asked > 0 && <CoverDialog key={asked} onOpen={onChoice} onClose={() => setAsked(0)} />}
    </>
  );
}
