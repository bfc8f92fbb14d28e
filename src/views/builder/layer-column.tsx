import { type ActivationId, type Network, outputOfLoss } from '../../core/network.ts';
import { activationName } from '../../lessons/any-network/scene.ts';
import {
  insertLayer,
  most,
  type Own,
  removeLayer,
  withActivation,
  withLayer,
} from '../../store/own.ts';
import { bringIntoSight } from '../shared/in-sight.ts';
import { Column, Counter } from './column.tsx';

const activationIds = Object.keys(activationName) as ActivationId[];

interface LayerProps {
  readonly network: Network;
  readonly number: number;
  readonly build: (change: (own: Own) => Own) => void;
}

/** One layer, and the place for another before it. The last one makes the prediction, and stays. */
export function LayerColumn({ network, number, build }: LayerProps) {
  const { layers, objective } = network;
  const { width, activation, bias } = layers[number - 1];
  const isLast = number === layers.length;
  const needed = isLast ? outputOfLoss[objective.loss] : undefined;
  const offered = activationIds.filter((id) => isLast || id !== 'softmax');
  const [insertion, removal] = [`Add a layer before layer ${number}`, `Take away layer ${number}`];
  return (
    <>
      {layers.length < most.layers && (
        <button
          type="button"
          className="control insert"
          aria-label={insertion}
          title={insertion}
          onClick={({ currentTarget }) => {
            // Where the columns are scrolled, the new one stands beyond the edge.
            bringIntoSight(currentTarget.nextElementSibling!);
            build((own) => insertLayer(own, number));
          }}
        >
          +
        </button>
      )}
      <Column title={isLast ? 'Output' : `Layer ${number}`}>
        {!isLast && (
          <button
            type="button"
            className="control remove"
            aria-label={removal}
            title={removal}
            onClick={() => build((own) => removeLayer(own, number))}
          >
            ×
          </button>
        )}
        <Counter
          what={isLast ? 'output' : 'node'}
          where={isLast ? '' : ` in layer ${number}`}
          value={width}
          most={most.width}
          onChange={(next) => build((own) => withLayer(own, number, { width: next }))}
        />
        <select
          aria-label={`Activation of layer ${number}`}
          value={activation}
          onChange={({ target }) =>
            build((own) => withActivation(own, number, target.value as ActivationId))
          }
        >
          {offered.map((id) => (
            <option key={id} value={id}>
              {activationName[id]}
              {needed !== undefined && id !== needed && ', with half squares'}
            </option>
          ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={bias}
            onChange={() => build((own) => withLayer(own, number, { bias: !bias }))}
          />{' '}
          bias<span className="visually-hidden"> of layer {number}</span>
        </label>
      </Column>
    </>
  );
}
