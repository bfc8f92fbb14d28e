import { useSyncExternalStore } from 'react';

/** Where the page is one column, as layout.css has it. */
export const narrow = '(width < 56.25em)';

/** Whether a media query fits the window, as long as it is shown; on a server it does not. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
    () => false,
  );
