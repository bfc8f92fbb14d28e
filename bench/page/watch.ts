/** What `watch` gathers in the page, as `window.watched`. Times in milliseconds since navigation. */
export interface Watched {
  largestPaint: number;
  /** Start and duration of each task over 50 ms. */
  longTasks: [number, number][];
  /** From the event last armed for to the paint after it; null until it has come. */
  toPaint: number | null;
  /** Waits for the next event of a type. */
  arm: (type: string) => void;
  /** How many events of the type last counted have come, and how many frames. */
  events: number;
  frames: number;
  /** Counts events of a type and frames, from 0; without a type, ends counting. */
  count: (type?: string) => void;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/**
 * Runs in the page before any of its own code, and so has to stand by itself. An event's clock starts
 * in the capture phase on the window, before any handler of the page. It stops in a message that the
 * next animation frame sends: that is handled once the frame's style, layout and paint are done.
 */
export function watch(): void {
  let armed: string | undefined;
  let counted: string | undefined;
  const watched: Watched = {
    largestPaint: 0,
    longTasks: [],
    toPaint: null,
    arm: (type) => {
      watched.toPaint = null;
      armed = type;
    },
    events: 0,
    frames: 0,
    count: (type) => {
      counted = type;
      if (type === undefined) return;
      watched.events = 0;
      watched.frames = 0;
      const frame = () => {
        if (counted === undefined) return;
        watched.frames += 1;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
  };
  window.watched = watched;

  const observe = (type: string, run: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(run)).observe({
      type,
      buffered: true,
    });
  observe('largest-contentful-paint', ({ startTime }) => (watched.largestPaint = startTime));
  observe('longtask', ({ startTime, duration }) => watched.longTasks.push([startTime, duration]));

  const channel = new MessageChannel();
  let start = 0;
  channel.port1.addEventListener('message', () => {
    watched.toPaint = performance.now() - start;
  });
  channel.port1.start();
  const onEvent = ({ type, isTrusted }: Event) => {
    if (!isTrusted) return;
    if (type === counted) watched.events += 1;
    if (type !== armed) return;
    armed = undefined;
    start = performance.now();
    requestAnimationFrame(() => channel.port2.postMessage(null));
  };
  for (const type of ['pointermove', 'keydown']) {
    addEventListener(type, onEvent, { capture: true, passive: true });
  }
}
