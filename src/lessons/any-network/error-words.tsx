import { generalError, generalSlope } from '../../equations/general.ts';
import { slopeAside } from './slope-aside.tsx';
import { isBatch, layerText, type Scene, widthAfter, type Words } from './scene.ts';

/** Whether the slope of the loss and that of the output cancel: what is left is ŷ − y. */
const cancels = ({ model }: Scene) =>
  ['binaryCrossEntropy', 'crossEntropy'].includes(model.network.objective.loss);

/** Whether that is so only of labels that are shares of a whole. */
const needsWhole = ({ model }: Scene) => model.network.objective.loss === 'crossEntropy';

/** The error signal of one node: in the last layer of all nodes, where nothing comes back to be added. */
export const error: Words = (scene) => {
  const { layer, next } = scene;
  return {
    title: next
      ? `The error signal of a node in ${layerText(scene)}`
      : `The error signal of ${layerText(scene)}`,
    // With one example a step about the factors has shown the slope before.
    ...(next &&
      isBatch(scene) && {
        first: generalSlope(layer.weights),
        curve: layer.z,
        aside: slopeAside(scene),
      }),
    Prose: ({ Q, N }) =>
      next ? (
        <p>
          {isBatch(scene) ? 'In each example, all' : 'All'} that stands before the last factor is
          the same for every weight into this node: call it <Q of={layer.delta} focused /> =&nbsp;
          <N of={layer.delta} />, the slope of <Q of="L" /> along the sum.
          {layer.activation !== 'identity' && (
            <>
              {' '}
              The slope along <Q of={layer.output} focused /> is one factor short of that.
            </>
          )}
          {widthAfter(scene) > 1
            ? ` It gathers what each node of layer ${next.number} sends back`
            : ` It is what the one node of layer ${next.number} sends back`}
          : that node’s error signal times the weight between.
        </p>
      ) : (
        <>
          <p>
            {isBatch(scene) ? 'In each example, all' : 'All'} that stands before the last factor has
            one name: <Q of={layer.delta} focused /> =&nbsp;
            <N of={layer.delta} />, the slope of <Q of="L" /> along the sum{' '}
            <Q of={layer.z} focused />. Every weight into this node shares it, and so does every
            path that comes back through it.
          </p>
          {cancels(scene) && (
            <p>
              Here the loss and the output belong together: what stands below the fraction line in
              the slope of the loss is a factor of the slope of the output. The two cancel, and{' '}
              {needsWhole(scene) && 'with labels that add up to 1 '}what is left is the prediction
              less the label: a node that is sure and wrong is no longer held back by a flat slope.
            </p>
          )}
        </>
      ),
  };
};

export const errors: Words = (scene) => {
  const { layer, next } = scene;
  return {
    title: `All error signals of ${layerText(scene)} at once`,
    first: generalError(layer.weights),
    Prose: ({ Q }) => (
      <>
        <p>
          Forward, a node sends its output along its row of <Q of={next!.weights} />: one weight for
          each node of layer {next!.number}. Its error comes back along the same row, each weight
          times the error signal at its end, added up.
        </p>
        <p>
          A product takes a row of its left factor and a column of its right one. A row of{' '}
          <Q of={next!.delta} /> has an error signal for each node of layer {next!.number}. The
          column has to be the node’s row of <Q of={next!.weights} />, so the weights are
          transposed.{' '}
          {widthAfter(scene) > 1
            ? `The sum inside the product is the sum over the ${widthAfter(scene)} nodes of layer ${next!.number}.`
            : `Layer ${next!.number} has one node, so each sum has one term.`}{' '}
          Then each entry is multiplied by the slope at its own sum.
          {isBatch(scene) &&
            ' No example meets another here: what comes back to a row comes from the same row. Examples are added up only in the gradients.'}
        </p>
      </>
    ),
  };
};
