const events = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'input',
  'hashchange',
  'dragenter',
] as const;

/** Runs once, when the reader first does anything: for what a page that is only read can do without. */
export function onFirstInput(run: () => void): void {
  const gone = new AbortController();
  const options = { capture: true, passive: true, signal: gone.signal };
  const once = () => {
    gone.abort();
    run();
  };
  for (const event of events) addEventListener(event, once, options);
}
