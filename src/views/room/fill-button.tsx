import type { ReactNode } from 'react';
import { type Shared, usePage } from '../shared/page-context.tsx';
import type { Room } from './room.ts';

/** Has a part of the page fill the screen, or no longer where it does; what that takes is fetched then. */
export const fill = (page: Shared, room: Room): void =>
  void import('./room.ts').then(({ toggleRoom }) => toggleRoom(page, room), Boolean);

/** In the corner of a part of the page: has it fill the screen, and takes it back. */
export function FillButton({ room }: { room: Room }): ReactNode {
  const page = usePage();
  const title = `Fill the screen with the ${room}`;
  return (
    <button
      type="button"
      className="control fill"
      data-fills={room}
      aria-label={title}
      title={title}
      onClick={() => fill(page, room)}
    >
      ⤢
    </button>
  );
}
