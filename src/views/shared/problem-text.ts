import type { Unreadable } from '../../store/block/read-block.ts';
import { shortened } from './shortened.ts';

/** Why a cell of a block is no number, where one may be as large as `most`. */
export function problemText({ text, problem }: Unreadable, most: number): string {
  const quoted = `“${shortened(text)}”`;
  switch (problem) {
    case 'empty':
      return 'nothing stands there in what was pasted';
    case 'no number':
      return `${quoted} is no number`;
    case 'divided by 0':
      return `${quoted} divides by 0`;
    case 'too large':
      return `${quoted} is past ±${most}`;
    case 'two ways':
      return `${quoted} can be read in two ways, with a decimal comma or without`;
  }
}
