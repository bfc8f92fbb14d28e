/** What the view of an exercise is given: what it is drawn from, 0 where nothing is, and what closes it. */
export interface ExerciseProps {
  readonly seed: number;
  readonly close: () => void;
}
