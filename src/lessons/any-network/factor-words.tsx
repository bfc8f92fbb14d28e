import { generalSlope } from '../../equations/general.ts';
import { pathsInExample } from '../../equations/weight-paths.ts';
import { slopeAside } from './slope-aside.tsx';
import {
  activationName,
  allNodes,
  isBatch,
  layerText,
  type Scene,
  widthAfter,
  widthOf,
  type Words,
} from './scene.ts';

/** “ of each example”, where there are several. */
const ofEach = (scene: Scene) => (isBatch(scene) ? ' of each example' : '');

const isSoftmax = ({ layer }: Scene) => layer.activation === 'softmax';

export const paths: Words = (scene) => {
  const { layer, next, model } = scene;
  const inExample = pathsInExample(layer.weights, model);
  /** Whether its sum enters more than its own output. */
  const isSpread = isSoftmax(scene) && widthOf(scene) > 1;
  return {
    title: `The paths of a weight of ${layerText(scene)}`,
    Prose: ({ Q }) => (
      <>
        <p>
          Follow <Q of={layer.weights} focused />. It is a part of one weighted sum{ofEach(scene)},{' '}
          <Q of={layer.z} focused />, which makes <Q of={layer.output} focused />
          {next ? (
            <>
              . From there it goes to {allNodes(widthAfter(scene))} of layer {next.number}
              {inExample > widthAfter(scene) && ', and on'}:{' '}
              {inExample === 1 ? 'one path' : `${inExample} paths`} to the loss
              {isBatch(scene) && ' in each example'}.
            </>
          ) : isSpread ? (
            <>
              {' '}
              and, because softmax divides by what all of them add up to, every other output of the
              row too.
            </>
          ) : (
            `, and that is its only way to the loss${isBatch(scene) ? ' in one example' : ''}.`
          )}
        </p>
        <p>
          Along a path, slopes are multiplied.
          {(inExample > 1 || isSpread) &&
            ' A small move of the weight changes the loss along each path, and small changes add up: so the products of the paths are added.'}
          {isBatch(scene) &&
            ` The loss has a share of each example, so the ${model.examples} examples are added up too.`}
        </p>
      </>
    ),
  };
};

export const lossSlope: Words = ({ model }) => ({
  title: 'How the loss follows a prediction',
  Prose: ({ Q, N }) => (
    <p>
      The prediction <Q of="yHat" focused /> =&nbsp;
      <N of="yHat" /> should be <N of="y" />. Differentiate the loss by it, and hold everything else
      still
      {model.network.objective.over === 'sum' ? '.' : '; the factor of the mean stays in front.'}
    </p>
  ),
});

export const factors: Words = (scene) => {
  const { layer, next, model } = scene;
  return {
    title: `Its factors in ${layerText(scene)}`,
    first: generalSlope(layer.weights),
    curve: isSoftmax(scene) ? undefined : layer.z,
    Prose: ({ Q, N }) => (
      <>
        {!next && model.layers.length > 1 && (
          <p>
            The loss comes first: differentiate it by <Q of="yHat" focused />, and hold everything
            else still.
          </p>
        )}
        {next && (
          <p>
            <Q of={next.z} focused /> takes <Q of={layer.output} focused /> times{' '}
            <Q of={next.weights} focused />, so it changes with it as fast as that weight says:{' '}
            <N of={next.weights} />.
          </p>
        )}
        <p>
          {isSoftmax(scene) ? (
            <>
              With softmax one sum moves every output: raise <Q of={layer.z} focused />, and its own
              output grows while every other one shrinks. So this sum has a slope for each output,
              and each of these slopes is a factor.
            </>
          ) : layer.activation === 'identity' ? (
            <>
              <Q of={layer.output} focused /> is its sum itself, so it changes just as fast: the
              factor is 1.
            </>
          ) : (
            <>
              At <Q of={layer.z} focused /> =&nbsp;
              <N of={layer.z} /> the {activationName[layer.activation]} has one slope, whatever
              comes before or after it. This slope is the only factor that the choice of activation
              decides.
            </>
          )}
        </p>
        <p>
          The sum changes with <Q of={layer.weights} focused /> as fast as what that weight
          multiplies: <Q of={layer.input} focused /> =&nbsp;
          <N of={layer.input} />.
        </p>
      </>
    ),
    aside: slopeAside(scene),
  };
};
