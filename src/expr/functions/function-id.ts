/** The functions that a formula can apply: the activations of layers, their slopes, and e and log. */
export type FunctionId =
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leakyRelu'
  | 'softplus'
  | 'softmax'
  | 'sigmoidSlope'
  | 'tanhSlope'
  | 'reluSlope'
  | 'leakyReluSlope'
  | 'softplusSlope'
  | 'exp'
  | 'log';
