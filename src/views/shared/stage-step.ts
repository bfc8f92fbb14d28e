import { useDeferredValue } from 'react';
import { stepIn, stepsIn } from '../../store/derive.ts';
import type { Step } from '../../lessons/step.ts';
import { useChoices } from './page-context.tsx';

/**
 * The open step, for the views of the stage. They follow in the frame after the outline's, so that the
 * reader sees soonest what was asked for; steps that are passed in a hurry are not drawn there at all.
 */
export function useStageStep(): Step {
  const step = useChoices(stepIn);
  const steps = useChoices(stepsIn);
  const deferred = useDeferredValue(step);
  // The step of another chapter is about another network.
  return steps.includes(deferred) ? deferred : step;
}
