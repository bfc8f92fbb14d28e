import type { Step } from '../../lessons/step.ts';

/** A view of a step that is kept in the page. What is to be done with it is given and not done. */
export interface Keep {
  readonly step: Step;
  /** Whether it was built of what the page shows now. */
  readonly isBuilt: () => boolean;
  /** What is to be done next so that it can be opened at once; nothing where all is done. */
  readonly task: () => (() => void) | null;
  /** How to take it out of the page; nothing where it is not in it. */
  readonly drop: () => (() => void) | null;
}

/** The views of all steps, for what has them built before they are asked for. */
export interface Keeps {
  readonly all: ReadonlySet<Keep>;
  add(keep: Keep): () => void;
  /** Is run when one has come, or has come to be in another state. */
  onAdd: (() => void) | null;
}

export function createKeeps(): Keeps {
  const all = new Set<Keep>();
  const keeps: Keeps = {
    all,
    add: (keep) => {
      all.add(keep);
      keeps.onAdd?.();
      return () => all.delete(keep);
    },
    onAdd: null,
  };
  return keeps;
}
