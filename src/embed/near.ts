/** How far below or above the screen counts as near. */
const margin = '600px';

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * Runs once an element is near the screen. One observer for all elements of a page: however many they are,
 * until then each costs no more than to be in its list. Gives back how to wait no longer.
 */
export function whenNear(element: Element, run: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: margin },
  );
  const stop = () => {
    waiting.delete(element);
    observer!.unobserve(element);
  };
  waiting.set(element, () => {
    stop();
    run();
  });
  observer.observe(element);
  return stop;
}
