import { useLayoutEffect, useRef, useState } from 'react';

/** Between the edges of a narrower drawing nothing is left for what it draws. CSS pixels. */
const narrowest = 80;

/**
 * How wide an element is, in CSS pixels: a picture is laid out anew for it, so that its text keeps its
 * size. `initial` is taken until it can be measured, and on a server.
 */
export function useWidth<E extends Element = HTMLDivElement>(initial: number) {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([{ contentRect }]) => {
      // An element that is not shown has no width, and keeps the last one.
      if (contentRect.width > 0) setWidth(Math.max(Math.round(contentRect.width), narrowest));
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
