/**
 * Runs when a CSS pixel has become another number of the screen's: the window is on another screen, or the
 * page is enlarged. Gives back how to stop.
 */
export function onPixelRatio(run: () => void): () => void {
  let query: MediaQueryList | undefined;
  const stop = () => query?.removeEventListener('change', changed);
  const listen = () => {
    stop();
    // It says only whether it is still this one.
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', changed);
  };
  function changed() {
    listen();
    run();
  }
  listen();
  return stop;
}
