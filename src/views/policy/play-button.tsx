import type { usePlaying } from './use-playing.ts';

interface Props {
  readonly playing: ReturnType<typeof usePlaying>;
  /** What is played, as it is heard. */
  readonly what: string;
}

export const PlayButton = ({ playing: { isPlaying, setIsPlaying }, what }: Props) => (
  <button
    type="button"
    className="control"
    aria-label={isPlaying ? `Pause the ${what}` : `Play the ${what}`}
    aria-pressed={isPlaying}
    onClick={() => setIsPlaying(!isPlaying)}
  >
    {isPlaying ? 'Pause' : 'Play'}
  </button>
);
