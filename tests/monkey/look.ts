/** What of a page is compared with what is computed apart from it. */
export interface Seen {
  readonly chapter: string;
  /** The network, where the reader has built it; nothing while its builder has not come. */
  readonly built: {
    readonly activations: readonly string[];
    readonly loss: string;
    readonly over: string;
  } | null;
  /** The numbers that a reader can set, in full, by their refs. */
  readonly chosen: readonly (readonly [string, number])[];
  readonly shown: readonly Shown[];
  /** Texts and attributes that no number may put on the page. */
  readonly unfinished: readonly string[];
  /** Numbers of formulas that are drawn and heard otherwise. */
  readonly unheard: readonly string[];
  /** Whether a rule is broken. */
  readonly isBroken: boolean;
  /** Whether something goes on by itself: the numbers are then at rest nowhere. */
  readonly isPlaying: boolean;
  /** Whether a number is being typed: whatever takes the reader from it sets it. */
  readonly isTyping: boolean;
}

/** A number of a cell as it stands somewhere on the page. */
export interface Shown {
  readonly ref: string;
  readonly text: string;
  /** In full, where it stands in the table of all numbers. */
  readonly full: string | null;
  readonly view: string;
  /** Whether it is marked as given by a broken rule. */
  readonly isMarked: boolean;
}

/** Reads the page, inside it. Opens the builder where that is needed to read the network. */
export function look(): Seen {
  // Most of a page is kept closed: its elements are passed over together.
  const open: HTMLElement[] = [];
  const walk = (element: Element) => {
    if (element.hasAttribute('data-closed') || element.matches('script, style')) return;
    open.push(element as HTMLElement);
    for (const child of element.children) walk(child);
  };
  walk(document.body);
  const all = (selector: string) => open.filter((element) => element.matches(selector));
  const textOf = (element: Element) => (element.textContent ?? '').replaceAll('\u200B', '');
  const chapter =
    /#\/([^/]+)/.exec(
      document.querySelector('nav [aria-current=page]')?.getAttribute('href') ?? '',
    )?.[1] ?? '';
  const builder = document.querySelector('.builder');
  const valueOf = (label: string) =>
    builder?.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)?.value;
  if (builder && valueOf('Loss') === undefined) {
    builder.querySelector<HTMLElement>('[aria-expanded=false]')?.click();
  }
  const loss = valueOf('Loss');
  const activations = all('select[aria-label^="Activation of layer"]').map(
    (list) => (list as HTMLSelectElement).value,
  );
  const bad = /\bNaN\b|Infinity|undefined|\[object|\(-9\d\d\d\)/;
  const unfinished: string[] = [];
  for (const element of all(':not(textarea, input, .problem, .note, .note *)')) {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const texts = [
      ...own.map((node) => node.textContent ?? ''),
      ...[...element.attributes].map((attribute) => attribute.value),
    ];
    unfinished.push(...texts.filter((text) => bad.test(text)));
    if (element.matches('.live, .value, [data-live]') && textOf(element) === '–') {
      unfinished.push(`${element.getAttribute('data-ref')} is a dash`);
    }
  }
  return {
    chapter,
    built:
      loss === undefined
        ? null
        : { activations, loss, over: valueOf('How the losses are put together') ?? 'sum' },
    chosen: all('.ledger [role=spinbutton][data-ref]').map((cell) => [
      cell.getAttribute('data-ref')!,
      Number(cell.getAttribute('aria-valuenow')),
    ]),
    // What is printed and practised has numbers of its own.
    shown: all(':is(.live, [data-live])[data-ref]:not(dialog *, .article *, .sheet *)').map(
      (element) => ({
        ref: element.getAttribute('data-ref')!,
        text: textOf(element),
        full: element.matches('.ledger .cell') ? element.getAttribute('title') : null,
        view: element.closest('section, .diagram, .step-body, .loss')?.className.toString() ?? '',
        isMarked: element.hasAttribute('data-broken'),
      }),
    ),
    unfinished,
    unheard: all('.formula').flatMap((formula) =>
      [...formula.querySelectorAll('[data-live]')]
        .filter((drawn) => {
          const heard = formula.querySelector(`[data-heard="${drawn.getAttribute('data-live')}"]`);
          const marked = drawn.hasAttribute('data-broken') ? ', by the broken rule' : '';
          return heard && textOf(heard) !== textOf(drawn) + marked && textOf(drawn) !== '?';
        })
        .map((drawn) => `${textOf(drawn)} is drawn and not heard`),
    ),
    isBroken: document.querySelector('.note.broken') !== null,
    isPlaying: all('[aria-pressed=true]').some((button) =>
      /^(Pause|Stop)/.test(textOf(button).trim()),
    ),
    isTyping: document.querySelector('.number-field') !== null,
  };
}
