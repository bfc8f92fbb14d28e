import type { Room } from '../../store/filled.ts';
import { useGradients } from '../shared/page-context.tsx';

/** In the corner of a part of the page: has it fill the screen, and takes it back. */
export function FillButton({ room }: { room: Room }) {
  const store = useGradients();
  return (
    <button
      type="button"
      className="control fill"
      data-fills={room}
      aria-label={`Fill the screen with the ${room}`}
      onClick={() => store.getState().fill(room)}
    >
      ⤢
    </button>
  );
}
