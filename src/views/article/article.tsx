import { useMemo } from 'react';
import type { Line } from '../../equations/line.ts';
import { isChosen } from '../../expr/names.ts';
import type { Step } from '../../lessons/step.ts';
import { chapterIn } from '../../store/derive.ts';
import { LineView } from '../derivation/line-view.tsx';
import { Quantity } from '../lesson/quantity.tsx';
import { useChoices, useFocus, useSizes } from '../shared/page-context.tsx';
import { GivenView } from './given.tsx';

/**
 * The open chapter from top to bottom, every step with its prose, its lines and its matrices in
 * numbers: for paper, and for readers without JavaScript. Nothing in it can be pressed.
 */
export function Article() {
  const chapter = useChoices(chapterIn);
  return (
    <article className="article" id={`article-${chapter.id}`}>
      <h2>
        {chapter.number}. {chapter.title}
      </h2>
      {chapter.steps.map((step) => (
        <StepSection key={step.id} step={step} />
      ))}
      <section className="article-step">
        <h3>What to take away</h3>
        <chapter.Takeaway Q={Quantity} />
      </section>
    </article>
  );
}

function StepSection({ step }: { step: Step }) {
  const sizes = useSizes();
  const focus = useFocus();
  const lines = useMemo(() => step.lines(sizes, focus), [step, sizes, focus]);
  const aside = useMemo(() => step.aside?.lines(sizes, focus) ?? [], [step, sizes, focus]);
  const [product] = useMemo(() => step.product(sizes, focus), [step, sizes, focus]);
  return (
    <section className="article-step">
      <h3>{step.title}</h3>
      <div className="article-prose">
        <step.Prose Q={Quantity} />
      </div>
      {lines.length === 0 && step.lit.filter(isChosen).map((of) => <GivenView key={of} of={of} />)}
      {lines.map((line) => (
        <LineBlock key={line.id} line={line} as={saysSame(line, product) ? 'values' : 'numbers'} />
      ))}
      {lines.every((line) => !saysSame(line, product)) && <LineBlock line={product} as="values" />}
      {step.aside && (
        <section className="article-aside">
          <h4>{step.aside.title}</h4>
          <div className="article-prose">
            <step.aside.Prose Q={Quantity} />
          </div>
          {aside.map((line) => (
            <LineBlock key={line.id} line={line} as="symbols" />
          ))}
        </section>
      )}
    </section>
  );
}

/** ∂L/∂W and its other name dW are the same on the left; what they are equal to tells. */
const saysSame = (a: Line, b: Line) => JSON.stringify(a.right) === JSON.stringify(b.right);

const LineBlock = ({ line, as }: { line: Line; as: 'symbols' | 'numbers' | 'values' }) => (
  <div className="article-line">
    <LineView line={line} as={as} />
  </div>
);
