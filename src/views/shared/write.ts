/** What is written again and again is written only where it has changed: a browser does not look. */

/**
 * Writes an element's text, into the text that is there already: to put another in its place costs a
 * browser several times as much. Says whether it has changed.
 */
export function writeText(element: Element, text: string): boolean {
  const node = element.firstChild;
  if (node?.nodeType !== Node.TEXT_NODE || node.nextSibling) {
    element.textContent = text;
    return true;
  }
  if (node.nodeValue === text) return false;
  node.nodeValue = text;
  return true;
}

/** Writes an attribute; null takes it away. */
export function writeAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
