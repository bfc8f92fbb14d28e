/** A rule of the backward pass that is broken on purpose, to see how the mistake shows. */
export type BrokenRule =
  | 'sign'
  | 'slope'
  | 'slopeOfOutput'
  | 'mean'
  | 'transpose'
  | 'transposeBack'
  | 'updated'
  | 'product'
  | 'path';
