/** The stylesheet that a part needs and that did not come with it: who asks for the script again gets no other. */
const needed = new WeakMap<object, string>();
/** Whether a stylesheet comes that is asked for once more; each is asked for by one at a time. */
const coming = new Map<string, Promise<boolean>>();

/**
 * Fetches a part that did not come before, with its stylesheet. `error` is what was said when it failed.
 * Fails where one of them does not come.
 */
export async function tryAgain<Part>(load: () => Promise<Part>, error?: unknown): Promise<Part> {
  const named = /CSS for (\S+)/.exec(String(error))?.[1];
  if (named) needed.set(load, new URL(named, location.href).href);
  const href = needed.get(load);
  if (href && !(await comes(href))) {
    throw new Error(`The stylesheet ${href} could not be fetched`);
  }
  return load();
}

function comes(href: string): Promise<boolean> {
  const came =
    coming.get(href) ??
    put(href).then((isHere) => {
      if (!isHere) coming.delete(href);
      return isHere;
    });
  coming.set(href, came);
  return came;
}

/** Puts a stylesheet into the page; false where it does not come. */
function put(href: string): Promise<boolean> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(true));
    link.addEventListener('error', () => {
      link.remove();
      resolve(false);
    });
    document.head.append(link);
  });
}
