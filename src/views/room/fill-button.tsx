import { type Shared, usePage } from '../shared/page-context.tsx';
import type { Room } from './room.ts';

/** Has a part of the page fill the screen, or no longer where it does; what that takes is fetched then. */
export const fill = (page: Shared, room: Room): void =>
  void import('./room.ts').then((rooms) => rooms.toggleRoom(page, room), Boolean);

/** In the corner of a part of the page: has it fill the screen, and takes it back. */
export function FillButton({ room }: { room: Room }) {
  const page = usePage();
  return (
    <button
      type="button"
      className="control fill"
      data-fills={room}
      aria-label={`Fill the screen with the ${room}`}
      onClick={() => fill(page, room)}
    >
      ⤢
    </button>
  );
}
