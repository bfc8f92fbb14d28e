import './dark.css';

const events = ['keydown', 'pointerdown'] as const;

/** Covers the screen in black until the next key or press, which does nothing else. */
export function darken(): void {
  const dark = document.createElement('div');
  dark.className = 'room-dark';
  dark.setAttribute('role', 'status');
  document.body.append(dark);
  dark.textContent = 'The screen is dark. Any key brings it back.';
  const lighten = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    dark.remove();
    for (const each of events) removeEventListener(each, lighten, true);
  };
  // At the window, and so before all others.
  for (const each of events) addEventListener(each, lighten, true);
}
