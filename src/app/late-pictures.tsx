import { type ComponentType, useEffect, useRef, useState } from 'react';
import { usePainter } from '../views/shared/page-context.tsx';
import { onFirstSign } from './first-sign.ts';

/**
 * The pictures below the numbers. They are fetched when they come into sight or when the reader first
 * does something: most of their weight is drawing, and what is seen first should not wait for it.
 */
export function LatePictures() {
  const painter = usePainter();
  const place = useRef<HTMLDivElement>(null);
  const [Pictures, setPictures] = useState<ComponentType | null>(null);
  useEffect(() => {
    const fetch = () =>
      void import('../views/plots/pictures.tsx').then(
        (module) => setPictures(() => module.Pictures),
        // Without a connection the rest of the page goes on.
        () => undefined,
      );
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      fetch();
    });
    sight.observe(place.current!);
    const forget = onFirstSign(fetch);
    return () => {
      sight.disconnect();
      forget();
    };
  }, []);
  useEffect(() => {
    if (Pictures) painter?.paintSoon();
  }, [Pictures, painter]);
  return Pictures ? <Pictures /> : <div ref={place} className="panel pictures" />;
}
