import { useSyncExternalStore } from 'react';
import { fetchPart } from '../shared/parts.ts';

export type Katex = typeof import('./katex.ts');

let state: Katex | 'failed' | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** KaTeX, once it is here; `failed` when it could not be had. It is not part of the first load. */
export const useKatex = (): Katex | 'failed' | null =>
  useSyncExternalStore(onKatex, katexNow, katexNow);

const katexNow = () => state;

function onKatex(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches KaTeX, and once more where that has failed before. */
export function loadKatex(): Promise<void> {
  if (state !== null && state !== 'failed') return Promise.resolve();
  loading ??= fetchPart('What draws formulas', () => import('./katex.ts'), loadAgain).then(
    (katex) => {
      state = katex ?? 'failed';
      loading = null;
      for (const listener of listeners) listener();
    },
  );
  return loading;
}

const loadAgain = () => void loadKatex();

/** Takes up a KaTeX that is already here. */
export function provideKatex(katex: Katex): void {
  state = katex;
}
