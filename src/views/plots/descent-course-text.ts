import { breakage } from '../../equations/breakage.ts';
import { modelIn, valuesIn } from '../../store/derive.ts';
import { descentIn } from '../../store/descent.ts';
import { courseOf } from '../../store/descent-course.ts';
import { longest } from '../../store/descent-run.ts';
import { largest, type State } from '../../store/store.ts';

/** What descent is doing, in a sentence: what a curve shows to those who know what to look for. */
export function courseText(state: State): string {
  const shown = descentIn(state);
  const course = courseOf(shown);
  const cause = causeOfRise(state);
  switch (course.kind) {
    case 'start':
      return 'Each step moves every weight against its gradient: by the learning rate times the entry.';
    case 'end':
      if (course.why === 'length') {
        return `This run has ${longest.toLocaleString('en')} steps, the most that it may have. Change any number to start another from here.`;
      }
      return `Stopped ${shown.step === 0 ? 'before the first step' : `after step ${shown.step}`}: the next would take a weight past ${largest}, the most that this page holds. Try a smaller learning rate.`;
    case 'oscillates':
      return `The loss goes up and down, with ${course.rises} rises in the last ${course.steps} steps: ${cause}.`;
    case 'rose':
      return `${course.ago === 0 ? 'The last step raised the loss' : `The loss rose ${times(course.ago)} ago`}: ${cause}.`;
    case 'falls':
      return course.steps === 1
        ? 'The last step lowered the loss.'
        : `The loss has fallen over the last ${course.steps} steps, without a rise.`;
    case 'still':
      return 'The loss stands still: the learning rate times the gradient is too small to move it.';
  }
}

function causeOfRise(state: State): string {
  const model = modelIn(state);
  if (model.broken && breakage(model.broken, model).changed.length > 0) {
    return 'a rule is broken, so a step need not lead downhill';
  }
  return valuesIn(state).rate[0][0] < 0
    ? 'the learning rate is negative, so each step leads uphill'
    : 'the learning rate is too large, and a step leaps over the valley';
}

const times = (steps: number) => (steps === 1 ? 'one step' : `${steps} steps`);
