import type { EmbedState, GradientsByHandElement } from '../views/embedding/element-types.ts';
import type { Question, Theme } from '../views/embedding/messages.ts';
import { type Attributes, type Asked, readAttributes } from './address.ts';
import { createFrame, type Frame, type Said } from './frame.ts';
import { whenNear } from './near.ts';
import { styles } from './styles.ts';
import { followTheme } from './theme.ts';

const observed = ['chapter', 'step', 'state', 'view', 'theme'] as const;

/**
 * <gradients-by-hand>: a part of the page in another one. Until it is there, and where it cannot be, its own
 * content is seen.
 */
class GradientsByHand extends HTMLElement implements GradientsByHandElement {
  static readonly observedAttributes = observed;
  readonly #probe = part('span', 'probe');
  readonly #problem = part('p', 'problem');
  readonly #slot = document.createElement('slot');
  readonly #lookAtTheme = followTheme(this.#probe, (theme) => {
    this.#hostTheme = theme;
    this.#frame?.setTheme(this.#theme());
  });
  #frame: Frame | null = null;
  #asked: Asked | null = null;
  #hostTheme: Theme = 'light';
  #waitNoLonger: () => void = () => undefined;
  #isToUpdate = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    root.append(this.#probe, this.#slot, this.#problem);
    this.#problem.hidden = true;
  }

  connectedCallback(): void {
    this.#updateSoon();
  }

  disconnectedCallback(): void {
    this.#stop('The element was taken off the page.');
    this.#asked = null;
  }

  attributeChangedCallback(): void {
    this.#updateSoon();
  }

  /** Once for all attributes that are changed together. */
  #updateSoon(): void {
    if (this.#isToUpdate) return;
    this.#isToUpdate = true;
    queueMicrotask(() => {
      this.#isToUpdate = false;
      if (this.isConnected) this.#update();
    });
  }

  getState(): Promise<EmbedState> {
    return this.#ask({ ask: 'state' }) as Promise<EmbedState>;
  }

  async setState(what: Partial<EmbedState>): Promise<void> {
    await this.#ask({ ask: 'show', what });
  }

  getNumbers(): Promise<Record<string, number[][]>> {
    return this.#ask({ ask: 'numbers' }) as Promise<Record<string, number[][]>>;
  }

  getSVG(): Promise<string> {
    return this.#ask({ ask: 'svg' }) as Promise<string>;
  }

  async #ask(question: Question): Promise<unknown> {
    // Attributes that were set just before count.
    await Promise.resolve();
    if (!this.isConnected) throw new Error('<gradients-by-hand> is not in the page.');
    this.#load();
    if (!this.#frame) throw new Error(this.#problem.textContent);
    return this.#frame.ask(question);
  }

  /** Has what is seen follow the attributes. */
  #update(): void {
    const given = Object.fromEntries(
      observed.map((name) => [name, this.getAttribute(name)]),
    ) as Attributes;
    const asked = readAttributes(given);
    if ('problems' in asked) {
      this.#refuse(asked.problems);
      return;
    }
    const before = this.#asked;
    this.#asked = asked;
    this.#problem.hidden = true;
    if (this.#frame && before?.view === asked.view) {
      if (before.hash !== asked.hash) this.#frame.go(asked.hash);
      this.#frame.setTheme(this.#theme());
      return;
    }
    this.#stop('Another view was asked for.');
    this.#waitNoLonger = whenNear(this, () => this.#load());
  }

  #load(): void {
    if (this.#frame || !this.#asked) return;
    this.#waitNoLonger();
    this.#lookAtTheme();
    const { view, hash } = this.#asked;
    const frame = createFrame({ view, hash, theme: this.#theme() }, (said) => this.#hear(said));
    this.#frame = frame;
    frame.element.className = view;
    this.shadowRoot!.append(frame.element);
  }

  #hear(said: Said): void {
    const { type, ...detail } = said;
    switch (said.type) {
      case 'height':
        // The page scrolls by itself, and is as high as its host likes.
        if (this.#asked!.view !== 'page' && isHeight(said.height)) {
          this.#frame!.element.style.height = `${said.height}px`;
        }
        break;
      case 'refused':
        this.#refuse(said.problems.map(String));
        break;
      case 'ready':
        this.#frame!.element.toggleAttribute('data-ready', true);
        this.#slot.hidden = true;
        this.dispatchEvent(new CustomEvent(type, { detail }));
        break;
      case 'change':
      case 'step':
        this.dispatchEvent(new CustomEvent(type, { detail }));
        break;
    }
  }

  /** Has what stands in the element seen, and below it what is wrong, which its author should read too. */
  #refuse(problems: readonly string[]): void {
    const text = `<gradients-by-hand> cannot be shown. ${problems.join(' ')}`;
    this.#stop(text);
    this.#asked = null;
    this.#problem.textContent = text;
    this.#problem.hidden = false;
    // oxlint-disable-next-line no-console -- an author who looks for the reason looks there
    console.error(text);
  }

  #stop(reason: string): void {
    this.#waitNoLonger();
    this.#frame?.stop(reason);
    this.#frame = null;
    this.#slot.hidden = false;
  }

  #theme(): Theme {
    const theme = this.#asked!.theme;
    return theme === 'auto' ? this.#hostTheme : theme;
  }
}

/** As high as the largest network's numbers on the narrowest phone, and more. CSS pixels. */
const highest = 30_000;
const isHeight = (height: unknown) => typeof height === 'number' && height > 0 && height < highest;

function part(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.part.add(name);
  return element;
}

// A page may hold the script twice.
if (!customElements.get('gradients-by-hand')) {
  customElements.define('gradients-by-hand', GradientsByHand);
}
