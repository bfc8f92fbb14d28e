import { useEffect, useState } from 'react';
import { isCalm } from '../shared/motion.ts';

/** Where motion is not wanted, there is something new to see this rarely. Milliseconds. */
const calmFrame = 250;

/** Does something in every frame until it says that there is no more, or the reader pauses. */
export function usePlaying(goOn: () => boolean) {
  const [isPlaying, setIsPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const calm = isCalm();
    let last = 0;
    let frame = requestAnimationFrame(function next(now) {
      frame = requestAnimationFrame(next);
      if (calm && now - last < calmFrame) return;
      last = now;
      if (!goOn()) setIsPlaying(false);
    });
    return () => cancelAnimationFrame(frame);
    // oxlint-disable-next-line react/exhaustive-deps -- it goes on as it began, whatever renders meanwhile
  }, [isPlaying]);
  return { isPlaying, setIsPlaying };
}
