/** The elements of a part of the page that show a number or a light. */
export interface Linked {
  /** With a `data-ref` or a `data-term`: all of them. */
  readonly all: readonly Element[];
  /** Of class `live`: a number as a text. */
  readonly texts: readonly Element[];
  /** Of class `live-shape`: a number by sign and size alone. */
  readonly shapes: readonly Element[];
}

/** What stands in a page and is looked after by itself. */
export const keptClass = 'kept';

/**
 * Gives the linked elements inside `root`, but not those of a kept part in there. They are looked for
 * again only where elements have come or gone: most of a page stays while its numbers change.
 */
export function linkedIn(root: Element): { now: () => Linked; stop: () => void } {
  let known: Linked | null = null;
  // What comes and goes inside a kept part is that part's own.
  const home = root.closest(`.${keptClass}`);
  const isOwn = ({ target }: MutationRecord) =>
    (target as Element).closest(`.${keptClass}`) === home;
  const forget = (records: readonly MutationRecord[]) => {
    if (known && records.some((record) => changesLinks(record) && isOwn(record))) known = null;
  };
  const observer = new MutationObserver(forget);
  observer.observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-ref', 'data-term'],
    attributeOldValue: true,
  });
  return {
    now: () => {
      // What has just been put in has not been told yet.
      forget(observer.takeRecords());
      return (known ??= find(root));
    },
    stop: () => observer.disconnect(),
  };
}

const linked = ':is([data-ref], [data-term])';

/** Whether a linked element has come or gone. One that shows another cell than before is still one. */
function changesLinks(record: MutationRecord): boolean {
  const { attributeName, oldValue, target } = record;
  if (attributeName) return !oldValue === (target as Element).hasAttribute(attributeName);
  return [...record.addedNodes, ...record.removedNodes].some(
    (node) => node instanceof Element && (node.matches(linked) || node.querySelector(linked)),
  );
}

function find(root: Element): Linked {
  const isKept = root.classList.contains(keptClass);
  const all = [...root.querySelectorAll(isKept ? linked : `${linked}:not(.${keptClass} *)`)];
  const ofClass = (name: string) => all.filter(({ classList }) => classList.contains(name));
  return { all, texts: ofClass('live'), shapes: ofClass('live-shape') };
}
