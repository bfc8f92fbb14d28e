import type { GradientsStore } from '../../store/store.ts';

/** Keeps what a reader does in a frame inside it: the history and the focus are those of the page around it. */
export function keepToFrame(store: GradientsStore): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented) return;
    if (!link.getAttribute('href')!.startsWith('#')) {
      // Elsewhere is not shown in here.
      link.target = '_blank';
      return;
    }
    // To where it stands already, nothing has to go.
    if (link.hash === location.hash || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // In its place: another one would be a place that Back of the whole page goes to.
    location.replace(link.href);
  });
  // An exercise that a link opens would take the focus.
  store.subscribe(
    ({ practice }) => practice,
    (practice) => {
      if (practice && !document.hasFocus()) store.getState().practise(null);
    },
  );
}
