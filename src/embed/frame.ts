import {
  type FromFrame,
  type FromHost,
  messageFrom,
  type Question,
  sealed,
  type Theme,
} from '../views/embedding/messages.ts';
import { viewTitles } from '../views/embedding/view-ids.ts';
import type { Asked } from './address.ts';

/** Where the page is: beside this script. */
const pageAddress = new URL(/* @vite-ignore */ './index.html', import.meta.url);

/** How long the page may take to answer, also where it has still to come. Milliseconds. */
const patience = 60_000;

/** What the frame says by itself. */
export type Said = Exclude<FromFrame, { readonly type: 'answer' | 'failed' }>;

export interface Frame {
  readonly element: HTMLIFrameElement;
  /** Says what the page's theme is. */
  setTheme(theme: Theme): void;
  /** Has it show what another hash names, in its place: a frame that is sent elsewhere fills its host's Back. */
  go(hash: string): void;
  /** Asks, as soon as it is ready; fails with the reason where there is no answer, or none within a minute. */
  ask(question: Question): Promise<unknown>;
  /** Takes it off the page; what was asked and not answered fails. */
  stop(reason: string): void;
}

/** A frame of the page, which `tell` hears what it says. It begins once its element is put into a document. */
export function createFrame(
  { view, theme, hash }: Asked & { readonly theme: Theme },
  tell: (said: Said) => void,
): Frame {
  const address = new URL(pageAddress);
  address.searchParams.set('view', view);
  address.searchParams.set('theme', theme);
  const element = document.createElement('iframe');
  element.src = address.href + hash;
  element.title = `Gradients, by hand: ${viewTitles[view].toLowerCase()}`;
  element.allow = 'fullscreen; clipboard-write';

  const open = new Map<number, Waiting>();
  let asked = 0;
  let isReady = false;
  const unsent: FromHost[] = [];
  const post = (message: FromHost) => {
    if (isReady) element.contentWindow?.postMessage(sealed(message), pageAddress.origin);
    else unsent.push(message);
  };

  const hear = (event: MessageEvent) => {
    const sender = { source: element.contentWindow, origin: pageAddress.origin };
    const said = messageFrom(event, sender) as FromFrame | undefined;
    if (!said) return;
    if (said.type === 'answer' || said.type === 'failed') {
      const waiting = open.get(said.id);
      open.delete(said.id);
      if (said.type === 'answer') waiting?.resolve(said.value);
      else waiting?.reject(new Error(said.reason));
      return;
    }
    if (said.type === 'ready') {
      isReady = true;
      for (const message of unsent.splice(0)) post(message);
    }
    tell(said);
  };
  addEventListener('message', hear);

  return {
    element,
    setTheme: (theme) => post({ type: 'theme', theme }),
    go: (hash) => element.contentWindow?.location.replace(address.href + (hash || '#')),
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        open.set(id, { resolve, reject });
        post({ type: 'question', id, ...question });
        setTimeout(() => {
          open.delete(id);
          reject(new Error(`No answer has come from ${pageAddress.href} within a minute.`));
        }, patience);
      }),
    stop: (reason) => {
      removeEventListener('message', hear);
      element.remove();
      for (const { reject } of open.values()) reject(new Error(reason));
    },
  };
}

/** Who waits for an answer. */
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}
