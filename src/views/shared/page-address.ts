/**
 * The whole address of what a link shows, `#/chapter/step…`, or of the page. It is that of the page by itself,
 * also where the link is taken out of one that stands in another.
 */
export function pageAddress(link = ''): string {
  const address = new URL(link, location.href);
  for (const key of ['view', 'theme']) address.searchParams.delete(key);
  return address.href;
}
