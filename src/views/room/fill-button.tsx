import { fetchPart } from '../shared/parts.ts';
import { type Shared, usePage } from '../shared/page-context.tsx';
import type { Room } from './room.ts';

/** Has a part of the page fill the screen, or no longer where it does; what that takes is fetched then. */
export async function fill(page: Shared, room: Room): Promise<void> {
  const rooms = await fetchPart('What fills the screen', fetchRooms, fetchAgain);
  rooms?.toggleRoom(page, room);
}

const fetchRooms = () => import('./room.ts');
/** The reader may want it no longer when it comes. */
const fetchAgain = () => void fetchPart('What fills the screen', fetchRooms, fetchAgain);

/** In the corner of a part of the page: has it fill the screen, and takes it back. */
export function FillButton({ room }: { room: Room }) {
  const page = usePage();
  return (
    <button
      type="button"
      className="control fill"
      data-fills={room}
      aria-label={`Fill the screen with the ${room}`}
      onClick={() => void fill(page, room)}
    >
      ⤢
    </button>
  );
}
