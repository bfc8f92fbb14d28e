import { chapterIn, stepIn } from '../../store/derive.ts';
import { useChoices } from '../shared/page-context.tsx';

/** Says that the address named no step of this page, and which step is open in its place. */
export function LostNote() {
  const lost = useChoices((state) => state.lost);
  const { number } = useChoices(chapterIn);
  const { title } = useChoices(stepIn);
  if (lost === null) return null;
  return (
    <p className="note" role="status">
      There is no step at {shortened(lost)}. Here is chapter {number}, “{title}”, instead.
    </p>
  );
}

const shortened = (address: string) => (address.length > 60 ? `${address.slice(0, 59)}…` : address);
