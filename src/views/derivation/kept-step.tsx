import { type ComponentType, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Step } from '../../lessons/step.ts';
import { focusIn, modelIn, stepIn } from '../../store/derive.ts';
import type { State } from '../../store/store.ts';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { type Built, Kept } from '../shared/kept.tsx';
import { useChoices, usePage } from '../shared/page-context.tsx';
import { settlingIn } from './formula-size.ts';

interface Props {
  /** What it is, for the message where it cannot be drawn. */
  readonly what: string;
  readonly step: Step;
  /** The view: it renders again where the step, the network, the notation or the focus is another. */
  readonly of: ComponentType<{ step: Step }>;
  /** Whether it gives way to something else while its step is open. */
  readonly givesWay?: (state: State) => boolean;
}

/**
 * A view of one step, kept in the page: built when its step is opened, or before that while there is
 * nothing else to do. One that was built for another notation or focus stays as it was until then, and is
 * not shown; one of another network goes.
 */
export function KeptStep({ what, step, of: View, givesWay = never }: Props) {
  const page = usePage();
  const { store } = page;
  const [built, setBuilt] = useState<Built | null>(null);
  const build = () => setBuilt({ step, from: page });
  const isOpen = (state: State) => stepIn(state) === step && !givesWay(state);
  const isMissed = useChoices((state) => isOpen(state) && !isBuiltFrom(built, step, state));
  if (isMissed) build();

  /** How to make ready what was built last, one after the other. */
  const settling = useRef<(() => void)[]>([]);
  const isBuilt = () => isBuiltFrom(built, step, store.getState());
  const task = () => {
    if (!isBuilt()) return () => startTransition(build);
    if (isOpen(store.getState()) || settling.current.length === 0) return null;
    return () => settling.current.shift()!();
  };
  const drop = () => built && (() => setBuilt(null));
  useEffect(() => page.page?.keeps.add({ step, isBuilt, task, drop }));
  const view = useMemo(() => built && <View step={built.step} />, [built, View]);
  // What was built of another network may show cells that this one has not.
  if (built?.from.model !== page.model) return null;
  return (
    <Kept
      built={built}
      isOpen={(state) => isOpen(state) && isBuiltFrom(built, step, state)}
      onBuilt={(element, rest) => {
        settling.current = [...settlingIn(element), rest];
      }}
    >
      <ErrorBoundary what={what}>{view}</ErrorBoundary>
    </Kept>
  );
}

const never = () => false;

function isBuiltFrom(built: Built | null, step: Step, state: State): boolean {
  if (built?.step !== step) return false;
  const { model, notation, focus } = built.from;
  return model === modelIn(state) && notation === state.notation && focus === focusIn(state);
}
