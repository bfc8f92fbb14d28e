import './experiments.css';
import type { ComponentType } from 'react';
import type { Layer } from '../../equations/network.ts';
import type { Experiment } from '../../lessons/experiments.ts';
import { ListLessColumn } from './list-less-column.tsx';
import { TakenFirst } from './taken-first.tsx';
import { TurnedUpdate } from './turned-update.tsx';

export interface BodyProps {
  readonly experiment: Experiment;
}

const bodies: Readonly<Record<Experiment['id'], ComponentType<{ layer: Layer }>>> = {
  takenFirst: TakenFirst,
  listLessColumn: ListLessColumn,
  turnedUpdate: TurnedUpdate,
};

/** One experiment, of the reader's own numbers. */
export function ExperimentBody({ experiment: { id, layer } }: BodyProps) {
  const Body = bodies[id];
  return (
    <div className="experiment">
      <Body layer={layer} />
    </div>
  );
}
