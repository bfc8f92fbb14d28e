/** What the reader has brought: a text pasted at a number, or a file let go over the page. */
type Brought = { readonly number: Element; readonly text: string } | { readonly file: File };

let early: Brought | undefined;

const keepPaste = ({ target, clipboardData }: ClipboardEvent) => {
  const number = target as Element;
  if (!number.matches('[role=spinbutton]')) return;
  early = { number, text: clipboardData?.getData('text/plain') ?? '' };
};

const keepFile = (event: DragEvent) => {
  const file = fileOf(event);
  if (file) early = { file };
};

/**
 * The file that is let go; none while it is dragged. The browser does not open it in the page's place.
 */
export function fileOf(event: DragEvent): File | undefined {
  const { types, files } = event.dataTransfer!;
  if (!types.includes('Files')) return undefined;
  event.preventDefault();
  return files[0];
}

/** Keeps what is brought until what reads it has been fetched. */
export function keepEarly(): void {
  document.addEventListener('paste', keepPaste);
  document.addEventListener('dragover', keepFile);
  document.addEventListener('drop', keepFile);
}

/** What was brought meanwhile, a text only for the number that has the focus; no other is kept from now on. */
export function takeEarly(): { text?: string; file?: File } {
  document.removeEventListener('paste', keepPaste);
  document.removeEventListener('dragover', keepFile);
  document.removeEventListener('drop', keepFile);
  const taken = early;
  early = undefined;
  if (!taken || 'file' in taken) return taken ?? {};
  return taken.number === document.activeElement ? { text: taken.text } : {};
}
