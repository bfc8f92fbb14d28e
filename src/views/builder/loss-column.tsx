import {
  type ActivationId,
  type LossId,
  lossesOfPredictions,
  type Network,
  type Over,
  outputOfLoss,
} from '../../core/network.ts';
import { activationName } from '../../lessons/any-network/scene.ts';
import { type Own, withLoss, withNetwork } from '../../store/own.ts';
import { Column } from './column.tsx';
import { lossTitles, overTitles } from './network-change.ts';

interface LossProps {
  readonly network: Network;
  readonly build: (change: (own: Own) => Own) => void;
}

/** The loss, each with the output that it would bring, and how the losses are put together. */
export function LossColumn({ network, build }: LossProps) {
  const { examples, layers, objective } = network;
  const { width, activation } = layers.at(-1)!;
  return (
    <Column title="Loss">
      <select
        aria-label="Loss"
        value={objective.loss}
        onChange={({ target }) => build((own) => withLoss(own, target.value as LossId))}
      >
        {lossesOfPredictions.map((id) => {
          const needed: ActivationId | undefined = outputOfLoss[id];
          return (
            <option key={id} value={id}>
              {lossTitles[id]}
              {needed !== undefined && needed !== activation && `, with ${activationName[needed]}`}
            </option>
          );
        })}
      </select>
      {examples * width > 1 && (
        <select
          aria-label="How the losses are put together"
          value={objective.over}
          onChange={({ target }) =>
            build((own) =>
              withNetwork(own, { objective: { ...objective, over: target.value as Over } }),
            )
          }
        >
          {(Object.keys(overTitles) as Over[]).map((id) => (
            <option key={id} value={id}>
              {overTitles[id]}
            </option>
          ))}
        </select>
      )}
    </Column>
  );
}
