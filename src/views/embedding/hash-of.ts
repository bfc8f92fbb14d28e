import type { EmbedState } from './element-types.ts';

/** The address of what is shown: all of it, so that what is not said is as at the start. */
export function hashOf({ chapter, step, state }: EmbedState): string {
  const place = [chapter, ...(step ? [step] : [])].map(encodeURIComponent).join('/');
  const said = state.split('&').filter((part) => part !== '' && part !== 'end');
  return `#/${place}?${[...said, 'end'].join('&')}`;
}
