import type { Model } from '../../equations/network.ts';
import { soundIn } from '../../store/sound.ts';
import { useChoices } from '../shared/page-context.tsx';

/** The model of the open chapter's network with no rule broken in it: one object for equal networks. */
export const useRightModel = (): Model => useChoices((state) => soundIn(state).model);
