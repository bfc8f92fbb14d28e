import { computedOf, definition } from '../equations/definitions.ts';
import type { Equation, Focus, Line } from '../equations/line.ts';
import type { Model } from '../equations/network.ts';
import { isChosen, type Name } from '../expr/alphabet.ts';
import { underItsName } from '../expr/live.ts';
import { isSameTree } from '../expr/tree.ts';
import type { Step } from './step.ts';

/** A quantity to be worked out, and the line that says how. */
export interface Task {
  readonly of: Name;
  readonly line: Line;
}

/** The tasks of one step. */
export interface StepOfTasks {
  readonly step: Step;
  readonly tasks: readonly Task[];
}

/**
 * The steps as tasks: every computed quantity of the network once, in the step whose lines define it,
 * and each after what it is computed from. Steps that define none have no tasks and are left out.
 */
export function tasksOf(
  steps: readonly Step[],
  model: Model,
  focus: Focus,
): readonly StepOfTasks[] {
  const placed = new Map<Name, { readonly step: Step; readonly line: Line }>();
  const place = (equationOf: (step: Step) => Equation | undefined) => {
    for (const step of steps) {
      for (const line of equationOf(step)?.(model, focus) ?? []) {
        const of = defines(line, model);
        if (of !== undefined && !placed.has(of)) placed.set(of, { step, line });
      }
    }
  };
  // Where it is written out; else where the outline has it; else where only the stage does.
  place(({ lines }) => lines);
  place(({ key }) => key);
  place(({ product }) => product);
  return steps.flatMap((step) => {
    const tasks = computedOf(model).flatMap((of) => {
      const at = placed.get(of);
      return at?.step === step ? [{ of, line: at.line }] : [];
    });
    return tasks.length > 0 ? [{ step, tasks }] : [];
  });
}

/** The quantity that a line defines, all of it. */
function defines({ left, right }: Line, model: Model): Name | undefined {
  const named = underItsName(left);
  if (named.kind !== 'name' || isChosen(named.name)) return undefined;
  return isSameTree(right, definition(named.name, model)!) ? named.name : undefined;
}
