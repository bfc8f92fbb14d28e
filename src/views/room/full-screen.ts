/**
 * Has the whole document fill the screen, where a browser lets it: not on an iPhone, nor in a frame that
 * may not. Calls back when the reader leaves by the browser's own means; gives back how to leave.
 */
export function fullScreen(onLeft: () => void): () => void {
  const root = document.documentElement;
  const onChange = () => {
    if (!document.fullscreenElement) onLeft();
  };
  document.addEventListener('fullscreenchange', onChange);
  // Where it is refused, the window is filled all the same.
  if (document.fullscreenEnabled) root.requestFullscreen({ navigationUI: 'hide' }).catch(Boolean);
  return () => {
    document.removeEventListener('fullscreenchange', onChange);
    if (document.fullscreenElement) document.exitFullscreen().catch(Boolean);
  };
}
