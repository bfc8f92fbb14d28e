import type { ExerciseProps } from './exercise.ts';

/** To come. */
export function BuildProduct({ seed, close }: ExerciseProps) {
  return (
    <p>
      <button type="button" className="control" onClick={close}>
        {seed}
      </button>
    </p>
  );
}
