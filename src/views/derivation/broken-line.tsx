import { useRef } from 'react';
import { definition } from '../../equations/definitions.ts';
import type { Line } from '../../equations/line.ts';
import { type Model, modelOf } from '../../equations/network.ts';
import { evaluate, type Scope } from '../../expr/evaluate.ts';
import { isSameTree } from '../../expr/tree.ts';
import { underItsName, namesGradients } from '../../expr/live.ts';
import { scopeOf } from '../../equations/trace.ts';
import { modelIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';

/** Two sides that are equal differ by rounding, and where one is a difference quotient a little more. */
const tolerance = 1e-6;

/** Whether the two sides of a line are equal; one that only gives gradients their names always holds. */
function lineHolds({ left, right }: Line, scope: Scope): boolean {
  if (namesGradients(right)) return true;
  const [a, b] = [evaluate(underItsName(left), scope), evaluate(right, scope)];
  return a.values.every((value, n) => {
    const other = b.values[n];
    return Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(value), Math.abs(other));
  });
}

/** Whether what a line says of a quantity is the rule that is broken. */
function isBroken({ left }: Line, model: Model): boolean {
  const named = underItsName(left);
  if (named.kind !== 'name' && named.kind !== 'entry') return false;
  const right = modelOf(model.network, { labels: model.labels });
  const [now, before] = [model, right].map((each) => definition(named.name, each));
  return now !== undefined && before !== undefined && !isSameTree(now, before);
}

/** What is said of a line while a rule is broken, where it does not hold or is that rule; else nothing. */
export function brokenText(line: Line, scope: Scope, model: Model): string {
  if (!lineHolds(line, scope))
    return 'Not while the rule is broken: the left side has another value.';
  return isBroken(line, model) ? 'This is the broken rule: the words are about the right one.' : '';
}

/** Says of a line, while a rule is broken, that its two sides are no longer equal, or that it is the rule. */
export function BrokenLine({ line }: { line: Line }) {
  const store = useGradients();
  const note = useRef<HTMLParagraphElement>(null);
  usePaint(() => {
    const state = store.getState();
    const model = modelIn(state);
    const said = brokenText(line, scopeOf(wholeTraceIn(state), model), model);
    note.current!.textContent = `✗ ${said}`;
    note.current!.hidden = said === '';
  }, [line]);
  return <p className="broken-line" ref={note} hidden />;
}
