import * as links from '../../store/link/open-link.ts';
import { BrokenNote } from './broken-note-shown.ts';

/**
 * What opens a link, once all is here that has to be seen with what it shows: wrong numbers are never there
 * without the note that a rule is broken. Where the note cannot be had, its place says so.
 */
export async function readyFor(hash: string): Promise<typeof links> {
  if (/[?&]break=/.test(hash)) await BrokenNote.fetch().catch(Boolean);
  return links;
}
