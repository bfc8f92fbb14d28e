/** The stylesheets that a part needs and that once did not come, by their addresses. */
const needed = new WeakMap<object, readonly string[]>();

/**
 * Fetches a part that did not come before, with its stylesheets: whoever asks for a script again does not
 * ask again for those. `error` is what was said when it failed. Fails where one of them does not come.
 */
export async function tryAgain<Part>(load: () => Promise<Part>, error?: unknown): Promise<Part> {
  const dead = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(
    ({ sheet }) => !hasRules(sheet),
  );
  if (String(error).includes('.css')) {
    needed.set(
      load,
      dead.map(({ href }) => href),
    );
  }
  const lost = (await Promise.all(dead.map(anew))).filter((href) => href !== null);
  const missing = needed.get(load)?.find((href) => lost.includes(href));
  if (missing) throw new Error(`The stylesheet ${missing} could not be fetched`);
  return load();
}

/** A stylesheet that did not come is empty, or may not be looked at. */
function hasRules(sheet: CSSStyleSheet | null): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/** Puts a stylesheet into the page once more; its address where it does not come. */
async function anew(link: HTMLLinkElement): Promise<string | null> {
  const again = link.cloneNode() as HTMLLinkElement;
  const came = await new Promise<boolean>((resolve) => {
    again.addEventListener('load', () => resolve(true));
    again.addEventListener('error', () => resolve(false));
    link.after(again);
  });
  (came ? link : again).remove();
  return came ? null : link.href;
}
