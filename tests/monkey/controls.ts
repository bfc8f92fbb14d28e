/** What a reader can lay hands on, by what is done with it. */
export const kinds = [
  'link',
  'button',
  'list',
  'number',
  'slider',
  'field',
  'tick',
  'cell',
] as const;
export type Kind = (typeof kinds)[number];

/** An element that was picked, and what it is called. */
export interface Picked {
  readonly kind: Kind;
  readonly name: string;
  readonly ref: string | null;
  readonly x: number;
  readonly y: number;
  /** Of a list, the other values that it offers. */
  readonly options: readonly string[];
}

/**
 * Picks a control that is to be seen, inside the page, by two shares from 0 to 1: of its kind among those
 * that are there, and of its place among its kind. Brings it into sight and marks it.
 */
export function pick([ofKind, ofPlace]: readonly [number, number]): Picked | null {
  const selectors: readonly (readonly [Kind, string])[] = [
    ['number', '[role=spinbutton]'],
    ['slider', '[role=slider], input[type=range]'],
    ['cell', '[data-ref][role=button], button.cell'],
    ['list', 'select'],
    ['tick', 'input[type=checkbox], input[type=radio]'],
    ['field', 'input:not([type=range], [type=checkbox], [type=radio]), textarea'],
    ['link', 'a[href^="#"]'],
    ['button', 'button, summary, [role=button]'],
  ];
  const modal = document.querySelector('dialog:modal');
  const taken = new Set<Element>();
  const groups = selectors
    .map(([kind, selector]) => {
      const all = [...(modal ?? document).querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          !taken.has(element) &&
          !element.closest('[data-closed], [inert]') &&
          !element.matches(':disabled') &&
          element.checkVisibility(),
      );
      all.forEach((element) => taken.add(element));
      return { kind, all };
    })
    .filter(({ all }) => all.length > 0);
  if (groups.length === 0) return null;
  const { kind, all } = groups[Math.floor(ofKind * groups.length)];
  const element = all[Math.floor(ofPlace * all.length)];
  document.querySelector('[data-monkey]')?.removeAttribute('data-monkey');
  element.setAttribute('data-monkey', '');
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    kind,
    name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50),
    ref: element.getAttribute('data-ref'),
    x: left + width / 2,
    y: top + height / 2,
    options:
      element instanceof HTMLSelectElement
        ? [...element.options].map(({ value }) => value).filter((value) => value !== element.value)
        : [],
  };
}

/** The selector of what was picked last. */
export const picked = '[data-monkey]';
