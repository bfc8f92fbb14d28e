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

const taken = new AbortController();

/** Keeps what is brought until what reads it has been fetched. */
export function keepEarly(): void {
  const until = { signal: taken.signal };
  document.addEventListener('paste', keepPaste, until);
  document.addEventListener('dragover', keepFile, until);
  document.addEventListener('drop', keepFile, until);
}

/** What was brought meanwhile, a text only for the number that has the focus; no other is kept from now on. */
export function takeEarly(): { text?: string; file?: File } {
  taken.abort();
  const brought = early;
  early = undefined;
  if (!brought || 'file' in brought) return brought ?? {};
  const { number, text } = brought;
  // One that the build has drawn may have made room for the view's, which has the focus then.
  return number === document.activeElement || !number.isConnected ? { text } : {};
}
