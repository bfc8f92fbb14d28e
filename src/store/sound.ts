import type { Model } from '../equations/network.ts';
import { scopeOf } from '../equations/trace.ts';
import type { Scope } from '../expr/evaluate.ts';
import type { Choices } from './choices.ts';
import { modelIn } from './derive.ts';
import { wholeTraceIn } from './unseen.ts';

/** The open chapter's network as an exercise takes it: with no rule broken, and nothing covered. */
export function soundIn(choices: Choices): { readonly model: Model; readonly scope: Scope } {
  const sound = { ...choices, broken: null, brokenIn: null };
  const model = modelIn(sound);
  return { model, scope: scopeOf(wholeTraceIn(sound), model) };
}
