import type { Driven } from './engine.ts';
import { until } from './engine.ts';

/** Keys that are no characters, as WebDriver has them. */
const keys: Record<string, string> = {
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Enter: '\uE007',
  Escape: '\uE00C',
};

/** A page that is asked while it gives way to another is asked again. */
function unlessGone(error: Error) {
  if (!error.message.includes('no such frame')) throw error;
}

/** What a person does with a page, in WebDriver's words. Places are CSS selectors. */
export type Reader = ReturnType<typeof readerOf>;

export function readerOf({ send }: Driven) {
  /** Runs a function in the page. */
  const ask = <T, Args extends readonly unknown[]>(
    script: (...args: Args) => T,
    ...args: Args
  ): Promise<T> =>
    send('ExecuteScript', {
      script: `return (${String(script)}).apply(null, arguments)`,
      args,
    }) as Promise<T>;

  /** Runs a function in the page again and again, until it gives something. */
  const wait = <T, Args extends readonly unknown[]>(script: (...args: Args) => T, ...args: Args) =>
    until(() => ask(script, ...args).catch(unlessGone), `${String(script)} of ${args.join(', ')}`);

  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    send('PerformActions', {
      actions: [
        {
          id: type,
          type,
          actions,
          ...(type === 'pointer' && { parameters: { pointerType: 'mouse' } }),
        },
      ],
    });
  const pressed = (value: string) =>
    ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[value] ?? value }));
  const to = (x: number, y: number) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 16,
    origin: 'viewport',
  });
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };

  /** The middle of the first that is shown at a place, brought into sight; of those named so, if a name is given. */
  const middleOf = (place: string, name = '') =>
    wait(
      (it, wanted) => {
        const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent.trim();
        const element = [...document.querySelectorAll(it)].find(
          (one) => one.checkVisibility() && (!wanted || nameOf(one) === wanted),
        );
        if (!element) return null;
        element.scrollIntoView({ block: 'center', inline: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        // Safari tells it in pixels that are zoomed with the element.
        let zoom = 1;
        if (!element.currentCSSZoom) {
          for (let box: Element | null = element; box; box = box.parentElement) {
            zoom *= Number(getComputedStyle(box).zoom);
          }
        }
        return { x: (x + width / 2) * zoom, y: (y + height / 2) * zoom };
      },
      place,
      name,
    );

  return {
    ask,
    wait,
    middleOf,
    /** A whole new page, also where only the hash is another. */
    go: async (address: string) => {
      await send('Navigate', { url: 'about:blank' });
      await send('Navigate', { url: address });
    },
    press: (key: string, times = 1) =>
      act('key', Array.from({ length: times }, () => pressed(key)).flat()),
    type: (text: string) => act('key', Array.from(text).flatMap(pressed)),
    click: async (place: string, name?: string) => {
      const { x, y } = await middleOf(place, name);
      await act('pointer', [to(x, y), down, up]);
    },
    /** Presses the mouse there and moves it sideways in several moves. */
    drag: async (place: string, by: number, moves = 8) => {
      const { x, y } = await middleOf(place);
      const way = Array.from({ length: moves }, (_, n) => to(x + (by * (n + 1)) / moves, y));
      await act('pointer', [to(x, y), down, ...way, up]);
    },
    /** Presses the mouse there; what is given back moves it on, and lets go. */
    hold: async (place: string) => {
      const { x, y } = await middleOf(place);
      await act('pointer', [to(x, y), down]);
      return {
        by: (dx: number) => act('pointer', [to(x + dx, y)]),
        release: () => act('pointer', [up]),
      };
    },
    focus: (place: string) => ask((it) => document.querySelector<HTMLElement>(it)!.focus(), place),
    /** What a list of choices does when one is picked: what pops up is the browser's, not the page's. */
    choose: (label: string, value: string) =>
      wait(
        (wanted, chosen) => {
          const labels = [...document.querySelectorAll('label')];
          const list = labels.find((it) => it.textContent.trim().startsWith(wanted))?.control;
          if (!(list instanceof HTMLSelectElement)) return false;
          list.value = chosen;
          return list.dispatchEvent(new Event('change', { bubbles: true }));
        },
        label,
        value,
      ),
    textOf: (place: string) => ask((it) => document.querySelector(it)?.textContent ?? '', place),
    /** Makes the page itself so large, whatever the browser has around it. Pixels. */
    resize: async (width: number, height: number) => {
      await until(async () => {
        const { has, around } = await ask(() => ({
          has: [innerWidth, innerHeight],
          around: [outerWidth - innerWidth, outerHeight - innerHeight],
        }));
        if (has[0] === width && has[1] === height) return true;
        await send('SetWindowRect', { width: width + around[0], height: height + around[1] });
        return false;
      }, `a window of ${width} by ${height} pixels`);
    },
  };
}
