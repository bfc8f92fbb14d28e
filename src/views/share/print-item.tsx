import { useState } from 'react';

type Dialog = typeof import('../sheets/print-dialog.tsx').PrintDialog;

/** Opens what asks what is to be printed, fetched when it is first wanted. */
export function PrintItem({ onChoice }: { onChoice: () => void }) {
  const [dialog, setDialog] = useState<{ readonly Dialog: Dialog } | 'unreachable' | null>(null);
  const open = async () => {
    setDialog(null);
    try {
      const { PrintDialog } = await import('../sheets/print-dialog.tsx');
      onChoice();
      setDialog({ Dialog: PrintDialog });
    } catch {
      setDialog('unreachable');
    }
  };
  return (
    <>
      <button type="button" className="control" onClick={() => void open()}>
        Print…
      </button>
      <span role="status">{dialog === 'unreachable' && 'It could not be fetched'}</span>
      {dialog !== null && dialog !== 'unreachable' && (
        <dialog.Dialog onClose={() => setDialog(null)} />
      )}
    </>
  );
}
