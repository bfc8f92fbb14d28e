import type { EmbedState } from './element-types.ts';

/**
 * What a frame of the page and the page around it tell each other. docs/EMBEDDING.md describes it for who
 * writes another side of it; what has another meaning one day has another name then.
 */
export const protocol = 'gradients-by-hand/1';

export type Theme = 'light' | 'dark';

/** What the frame says. */
export type FromFrame =
  /** It shows what its address asked for. */
  | ({ readonly type: 'ready' } & EmbedState)
  /** It needs so much room, in CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  /** What it shows is another, and has come to rest. */
  | ({ readonly type: 'change' } & EmbedState)
  /** Another step is open. */
  | {
      readonly type: 'step';
      readonly chapter: string;
      readonly step: string;
      readonly title: string;
    }
  /** Its address asked for what there is not: a sentence each. */
  | { readonly type: 'refused'; readonly problems: readonly string[] }
  /** The answer to a question, or why there is none. */
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };

/** What can be asked of it: what it shows, all of its numbers, its picture; or to show something else. */
export type Question =
  | { readonly ask: 'state' | 'numbers' | 'svg' }
  | { readonly ask: 'show'; readonly what: Partial<EmbedState> };

/** What the page around it says. */
export type FromHost =
  | { readonly type: 'theme'; readonly theme: Theme }
  | ({ readonly type: 'question'; readonly id: number } & Question);

/** Who a message has to come from. */
interface Sender {
  readonly source: MessageEventSource | null;
  /** Any where it is left out. */
  readonly origin?: string;
}

/** A message as it is sent. */
export const sealed = <Message extends FromFrame | FromHost>(message: Message) => ({
  protocol,
  ...message,
});

/** What a message says; nothing where it is from somebody else, or is none of this protocol. */
export function messageFrom(
  { data, source, origin }: Pick<MessageEvent<unknown>, 'data' | 'source' | 'origin'>,
  sender: Sender,
): { readonly type: string } | undefined {
  if (source === null || source !== sender.source) return undefined;
  if (sender.origin !== undefined && origin !== sender.origin) return undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  const { protocol: spoken, ...said } = data as Partial<Record<'protocol' | 'type', unknown>>;
  return spoken === protocol && typeof said.type === 'string'
    ? { ...said, type: said.type }
    : undefined;
}
