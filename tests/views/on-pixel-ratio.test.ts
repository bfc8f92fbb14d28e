import { afterEach, expect, test, vi } from 'vitest';
import { onPixelRatio } from '../../src/views/plots/on-pixel-ratio.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A window that can be moved to another screen. */
function moving() {
  const queries = new Map<string, EventTarget>();
  const query = (ratio: number) => queries.get(`(resolution: ${ratio}dppx)`);
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('matchMedia', (text: string) => {
    if (!queries.has(text)) queries.set(text, new EventTarget());
    return queries.get(text)!;
  });
  return (ratio: number) => {
    const left = query(devicePixelRatio);
    vi.stubGlobal('devicePixelRatio', ratio);
    left?.dispatchEvent(new Event('change'));
  };
}

test('runs on each screen that the window comes to, also where it has been, until it is stopped', () => {
  const moveTo = moving();
  const ratios: number[] = [];
  const stop = onPixelRatio(() => ratios.push(devicePixelRatio));
  for (const ratio of [2, 1.5, 2, 1]) moveTo(ratio);
  expect(ratios).toEqual([2, 1.5, 2, 1]);
  stop();
  moveTo(3);
  expect(ratios).toHaveLength(4);
});
