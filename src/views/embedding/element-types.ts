/** The types of embed.js: what the element <gradients-by-hand> has and tells. */

/** What an element shows: its three attributes of the same names. */
export interface EmbedState {
  /** As `two-layer-batch`. */
  readonly chapter: string;
  /** As `hidden-product`. */
  readonly step: string;
  /** Keys and values, as in `nodes=3&row=2`; empty where all is as at the start. */
  readonly state: string;
}

/** Another step is open: by the reader, by playing, or by its attributes. */
export interface StepDetail {
  readonly chapter: string;
  readonly step: string;
  readonly title: string;
}

/** What an element tells. None of its events bubbles. */
export interface EmbedEvents {
  /** It is here, and shows what its attributes ask for. */
  ready: CustomEvent<EmbedState>;
  /** What it shows is another, and has come to rest. */
  change: CustomEvent<EmbedState>;
  step: CustomEvent<StepDetail>;
}

/** The methods load the element where it is not near the screen, and fail where its attributes are wrong. */
export interface GradientsByHandElement extends HTMLElement {
  /** What it shows now. */
  getState(): Promise<EmbedState>;
  /**
   * Shows something else. What is left out stays: the numbers without `state`, the chapter without
   * `chapter`. Fails, and changes nothing, where there is no such chapter, step or state.
   */
  setState(state: Partial<EmbedState>): Promise<void>;
  /** Every quantity by its name, rows of numbers: `{ X: [[0.2, 0.9, -0.4], …], dW1: … }`. */
  getNumbers(): Promise<Record<string, number[][]>>;
  /** The picture that it shows, as an SVG that needs nothing else. Fails for the derivation, which is text. */
  getSVG(): Promise<string>;
  addEventListener<K extends keyof EmbedEvents>(
    type: K,
    listener: (this: GradientsByHandElement, event: EmbedEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'gradients-by-hand': GradientsByHandElement;
  }
}
