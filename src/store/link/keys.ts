import type { Choices } from '../choices.ts';
import type { LinkKey } from './link-key.ts';
import { descentKey } from './descent-key.ts';
import { networkKeys } from './network-keys.ts';
import { practiceKeys } from './practice-keys.ts';
import { quantityKeys } from './quantity-keys.ts';
import { viewKeys } from './view-keys.ts';

/**
 * The keys of a link in their order, in groups: which keys a group has depends on the choices that the
 * groups before it give, as the names of weights do on the network.
 */
export const groups: readonly ((choices: Choices) => readonly LinkKey[])[] = [
  networkKeys,
  quantityKeys,
  () => viewKeys,
  () => practiceKeys,
  () => [descentKey],
];
