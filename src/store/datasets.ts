/** Four examples with three components each, and their labels. */
export interface Dataset {
  readonly id: DatasetId;
  readonly title: string;
  /** One line on what the numbers are. */
  readonly about: string;
  readonly X: readonly (readonly number[])[];
  readonly y: readonly number[];
}

export type DatasetId = 'default' | 'first-column' | 'exclusive-or' | 'iris';

const corners = [
  [0, 0, 1],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 1],
];

/** The data that a reader can start from. */
export const datasets: readonly Dataset[] = [
  {
    id: 'default',
    title: 'Default',
    // No zero and no symmetry: a wrong rule never gives the right number by luck.
    about: 'Four made-up examples without a zero or a symmetry',
    X: [
      [0.2, 0.9, -0.4],
      [0.7, -0.3, 0.5],
      [-0.6, 0.4, 0.8],
      [0.9, 0.6, 0.1],
    ],
    y: [0, 1, 0, 1],
  },
  {
    id: 'first-column',
    title: 'First column',
    about: 'The label is the first component',
    X: corners,
    y: [0, 0, 1, 1],
  },
  {
    id: 'exclusive-or',
    title: 'Exclusive or',
    about: 'The label is 1 where just one of the first two components is 1',
    X: corners,
    y: [0, 1, 1, 0],
  },
  {
    id: 'iris',
    title: 'Iris flowers',
    about: 'Sepal width, petal length and petal width in cm; setosa is 0, virginica 1',
    X: [
      [3.5, 1.4, 0.2],
      [3.3, 6.0, 2.5],
      [3.0, 1.4, 0.2],
      [2.7, 5.1, 1.9],
    ],
    y: [0, 1, 0, 1],
  },
];

export const datasetOf = (id: DatasetId): Dataset => datasets.find((each) => each.id === id)!;
