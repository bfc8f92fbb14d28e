import { useLayoutEffect, useRef } from 'react';
import type { Ref } from '../../expr/ref.ts';
import { fullText, numberText } from '../shared/number-text.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';
import { valuesAt } from '../shared/values-at.ts';
import { writeAttribute, writeText } from '../shared/write.ts';
import { type PathValues, pathValuesIn } from './path-values.ts';

interface Props {
  /** The entry of the gradient that it goes into, which it chooses. */
  readonly of: Ref;
  readonly value: (now: PathValues) => number;
  /** What `value` depends on besides the numbers. */
  readonly inputs: readonly unknown[];
}

/** A number that follows from paths and is no cell of the network, kept up to date. */
export function PathNumber({ of, value, inputs }: Props) {
  const store = useGradients();
  const host = useRef<HTMLSpanElement>(null);
  const now = () => value(pathValuesIn(store.getState()));
  useLayoutEffect(
    () => void valuesAt.set(host.current!, (choices) => [value(pathValuesIn(choices))]),
  );
  usePaint(() => {
    writeText(host.current!, numberText(now()));
  }, inputs);
  usePaint(() => writeAttribute(host.current!, 'title', fullText(now())), inputs, 'rest');
  return (
    <span ref={host} className="path-number" data-of={of}>
      {numberText(now())}
    </span>
  );
}
