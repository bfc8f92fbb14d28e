import '../late.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { stepIn } from '../../store/derive.ts';
import { most, oneHot, type Own, withNetwork } from '../../store/own.ts';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { Column, Counter } from './column.tsx';
import { LayerColumn } from './layer-column.tsx';
import { LossColumn } from './loss-column.tsx';
import { networkChange } from './network-change.ts';

type Build = (change: (own: Own) => Own) => void;

/**
 * The network as the reader builds it, column by column below the drawing: open at the first step,
 * where the network is the subject, and elsewhere behind a button.
 */
export function Builder() {
  const store = useGradients();
  const isFirst = useChoices((state) => stepIn(state).about === 'data');
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState({ text: '' });
  const section = useRef<HTMLElement>(null);
  const build: Build = (change) => {
    const before = store.getState().numbers.own.network;
    store.getState().build(change);
    const after = store.getState().numbers.own.network;
    setSaid({ text: networkChange(before, after) || 'Each row of labels has one 1.' });
  };
  useLayoutEffect(() => {
    // The pressed button may be gone: who presses keys goes on from here, not from the top of the page.
    if (said.text && document.activeElement === document.body)
      section.current!.focus({ preventScroll: true });
  }, [said]);
  const isOpen = isFirst || asked;
  return (
    <section className="builder" aria-label="Your network" ref={section} tabIndex={-1}>
      {!isFirst && (
        <button
          type="button"
          className="control"
          aria-expanded={asked}
          onClick={() => setAsked(!asked)}
        >
          Change the network
        </button>
      )}
      {isOpen && <Columns build={build} />}
      {isOpen && <Labels build={build} />}
      <p className="visually-hidden" role="status">
        {said.text}
      </p>
    </section>
  );
}

function Columns({ build }: { build: Build }) {
  const { network } = useChoices((state) => state.numbers.own);
  const { examples, inputs, layers } = network;
  return (
    <div className="builder-columns">
      <Column title="Input">
        <Counter
          what="input"
          value={inputs}
          most={most.inputs}
          onChange={(next) => build((own) => withNetwork(own, { inputs: next }))}
        />
        <Counter
          what="example"
          value={examples}
          most={most.examples}
          onChange={(next) => build((own) => withNetwork(own, { examples: next }))}
        />
      </Column>
      {layers.map((_, n) => (
        <LayerColumn key={n} network={network} number={n + 1} build={build} />
      ))}
      <LossColumn network={network} build={build} />
    </div>
  );
}

/** Cross-entropy compares shares: labels that do not add up to 1 are offered to be made into a choice. */
function Labels({ build }: { build: Build }) {
  const { labels } = useModel();
  if (labels === 'distributions') return null;
  return (
    <p className="builder-labels">
      The labels of an example do not add up to 1, as shares would.{' '}
      <button type="button" className="control" onClick={() => build(oneHot)}>
        Make each row a single 1
      </button>
    </p>
  );
}
