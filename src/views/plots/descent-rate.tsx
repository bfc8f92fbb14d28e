import { NumberSlider } from './number-slider.tsx';

const [least, most] = [-3, 2];

/** The learning rate, over five powers of ten. */
export const LearningRate = () => (
  <NumberSlider
    of="rate"
    title="Learning rate"
    ends={[least, most]}
    position={exponent}
    valueAt={(power) => 10 ** power}
  />
);

/** Where a rate stands on the slider; one that is not positive stands at its lower end. */
const exponent = (rate: number): number =>
  rate > 0 ? Math.min(Math.max(Math.log10(rate), least), most) : least;
