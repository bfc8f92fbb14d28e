let early: { readonly number: Element; readonly text: string } | undefined;

const keep = ({ target, clipboardData }: ClipboardEvent) => {
  const number = target as Element;
  if (!number.matches('[role=spinbutton]')) return;
  early = { number, text: clipboardData?.getData('text/plain') ?? '' };
};

/** Keeps what is pasted at a number until what reads it has been fetched. */
export const keepEarlyPaste = (): void => document.addEventListener('paste', keep);

/** The text that was pasted meanwhile at the number that has the focus; no other is kept from now on. */
export function takeEarlyPaste(): string | undefined {
  document.removeEventListener('paste', keep);
  const taken = early;
  early = undefined;
  return taken?.number === document.activeElement ? taken?.text : undefined;
}
