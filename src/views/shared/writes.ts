import type { PageKey } from '../../store/page-key.ts';

/** A part of the page's key. */
export type Part = keyof PageKey;

/** What all but lights and marks follow: the numbers, and which of them are shown. */
const ofNumbers: readonly Part[] = ['numbers', 'subject'];
/** What puts in what is heard or looked up. */
const ofRest: readonly Part[] = [...ofNumbers, 'step', 'query'];
const all: readonly Part[] = [...ofRest, 'pointed'];

export type Writes = ReturnType<typeof createWrites>;

/** What writes one area of the page, and what the page was like when it last did. */
export function createWrites(first: PageKey, awaitRest: () => void) {
  const onFrames = new Map<() => void, readonly Part[]>();
  const onRests = new Set<() => void>();
  let written = first;
  let isAnew = false;
  let isAtRest = true;

  /** The parts of the key that are others than when everything was last written. */
  const changed = (now: PageKey) =>
    isAnew ? all : all.filter((part) => now[part] !== written[part]);
  const stir = () => {
    isAtRest = false;
    awaitRest();
  };

  return {
    changed,
    /** The next time, everything is written. */
    anew: () => {
      isAnew = true;
    },
    onFrame: (each: () => void, follows: readonly Part[] = ofNumbers) => {
      onFrames.set(each, follows);
      each();
      return () => onFrames.delete(each);
    },
    onRest: (each: () => void) => {
      onRests.add(each);
      stir();
      return () => onRests.delete(each);
    },
    /** Writes what has changed; gives back which parts of the key that were. */
    write: (now: PageKey) => {
      const parts = changed(now);
      written = now;
      isAnew = false;
      runFollowing(onFrames, parts);
      if (isOneOf(parts, ofRest)) stir();
      return parts;
    },
    isAtRest: () => isAtRest,
    rest: () => {
      if (isAtRest) return;
      isAtRest = true;
      for (const each of onRests) attempt(each);
    },
  };
}

/** Runs what follows one of the parts. */
export function runFollowing<Given extends unknown[]>(
  writes: ReadonlyMap<(...given: Given) => void, readonly Part[]>,
  parts: readonly Part[],
  ...given: Given
) {
  for (const [each, follows] of writes) {
    if (isOneOf(parts, follows)) attempt(() => each(...given));
  }
}

const isOneOf = (parts: readonly Part[], of: readonly Part[]) =>
  of.some((part) => parts.includes(part));

/** What cannot be written is reported, and does not keep the rest from being written. */
export function attempt(write: () => void) {
  try {
    write();
  } catch (error) {
    reportError(error);
  }
}
