import { useSyncExternalStore } from 'react';

type Again = () => unknown;

const none: ReadonlyMap<Again, string> = new Map();
/** What could not be fetched, in the words of the page, by what asks for it again. */
let missing = none;
const listeners = new Set<() => void>();

export const useMissing = (): ReadonlyMap<Again, string> =>
  useSyncExternalStore(onMissing, missingNow, noneMissing);

/** Whether a part could not be fetched; only its own view answers to that. */
export const useIsMissing = (again: Again): boolean =>
  useSyncExternalStore(
    onMissing,
    () => missing.has(again),
    () => false,
  );

const missingNow = () => missing;
/** As the page was built. */
const noneMissing = () => none;

function onMissing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Fetches a part of the page. Where it cannot be had it is null, and the page says so, names it and
 * offers to try `again`, until it is here.
 */
export async function fetchPart<Part>(
  what: string,
  load: () => Promise<Part>,
  again: Again,
): Promise<Part | null> {
  const part = await tried(load).catch(() => null);
  if (missing.has(again) === (part !== null)) {
    const others = new Map(missing);
    if (part) others.delete(again);
    else others.set(again, what);
    missing = others;
    for (const listener of listeners) listener();
  }
  return part;
}

let hasFailed = false;

/** Tries twice: where a stylesheet was lost, or a request, that is no reason to ask the reader. */
export const tried = <Part>(load: () => Promise<Part>): Promise<Part> =>
  hasFailed
    ? again(load)
    : load().catch((error: unknown) => {
        hasFailed = true;
        return again(load, error);
      });

const again = async <Part>(load: () => Promise<Part>, error?: unknown): Promise<Part> =>
  (await import('./try-again.ts')).tryAgain(load, error);
