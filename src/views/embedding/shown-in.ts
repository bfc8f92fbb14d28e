import type { Choices } from '../../store/choices.ts';
import { linkOf } from '../../store/link/write-link.ts';
import type { EmbedState } from './element-types.ts';

/** What is shown, as an element's attributes say it: the parts of its link. */
export function shownIn(choices: Choices): EmbedState {
  const [place, said = ''] = linkOf(choices).split('?', 2);
  const [, chapter, step] = place.split('/');
  return { chapter, step, state: said.replace(/&?end$/, '') };
}
