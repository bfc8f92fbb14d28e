import type { ReactNode } from 'react';
import { occurs } from '../../expr/occurs.ts';
import type { Scope } from '../../expr/evaluate.ts';
import type { Read } from '../../expr/reading/read-line.ts';
import type { Mistake } from '../../equations/judging/mistake.ts';
import type { Verdict } from '../../equations/judging/judge.ts';
import type { Line } from '../../equations/line.ts';
import { quantityClaimed } from '../../lessons/practice/claim.ts';
import { mistakeTitle } from '../../lessons/practice/mistake-words.ts';
import { stepExplaining } from '../../lessons/practice/explaining.ts';
import { stepsIn } from '../../store/derive.ts';
import { soundIn } from '../../store/sound.ts';
import { LineView } from '../derivation/line-view.tsx';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { ClashText } from './clash-text.tsx';
import { WrongEntries } from './wrong-entries.tsx';
import { useShapeText } from './shape-text.ts';

interface Props {
  readonly verdict: Verdict;
  readonly written: Read;
  readonly line: Line;
  /** The numbers that it was judged by. */
  readonly scope: Scope;
}

/** What is to be said of a line: whether it is right, and else its shapes, its value and the mistake. */
export function VerdictText({ verdict, written, line, scope }: Props) {
  const shapeText = useShapeText();
  const asked = <LineView line={{ right: line.left }} as="key" />;
  switch (verdict.kind) {
    case 'right':
      return <p className="right">Right.</p>;
    case 'onlyHere':
      return (
        <Wrong cause={verdict.cause} line={line} written={written}>
          It comes to the right numbers here, but not in a network of other sizes: that it fits is
          by luck.
        </Wrong>
      );
    case 'another':
      return verdict.isTrue ? (
        <Wrong line={line} written={written}>
          This is true, and it is <LineView line={{ right: verdict.of }} as="key" />; asked for is{' '}
          {asked}.
        </Wrong>
      ) : (
        <Wrong line={line} written={written}>
          The right side is that of {asked}; on the left stands{' '}
          <LineView line={{ right: verdict.of }} as="key" />.
        </Wrong>
      );
    case 'clash':
      return (
        <Wrong cause={verdict.cause} line={line} written={written}>
          <ClashText clash={verdict.clash} />
        </Wrong>
      );
    case 'shape':
      return (
        <Wrong cause={verdict.cause} line={line} written={written}>
          It fits together, and comes out as {shapeText(verdict.given)}; {asked} is{' '}
          {shapeText(verdict.wanted)}.
        </Wrong>
      );
    case 'wrong':
      return (
        <>
          <Wrong cause={verdict.cause} line={line} written={written}>
            The shapes fit, and the value is another.
          </Wrong>
          <WrongEntries of={written.right} entries={verdict.entries} scope={scope} />
        </>
      );
  }
}

interface WrongProps {
  readonly cause?: Mistake;
  readonly line: Line;
  readonly written: Read;
  readonly children: ReactNode;
}

/** What does not hold and, where one mistake explains it, which and where that is told. */
function Wrong({ cause, line, written, children }: WrongProps) {
  return (
    <>
      <p className="wrong">{children}</p>
      {cause && <Cause cause={cause} line={line} written={written} />}
    </>
  );
}

function Cause({ cause, line, written }: Required<Omit<WrongProps, 'children'>>) {
  // A line of another form may come to the same as one mistake in the page's own.
  const isElsewhere = !occurs(cause.instead, written.right);
  const model = useModel();
  const steps = useChoices(stepsIn);
  const chapter = useChoices((state) => state.chapter);
  const { practise } = useGradients().getState();
  const isOfPage = useChoices((state) => soundIn(state).model === model);
  const step = isOfPage && stepExplaining(cause.id, quantityClaimed(line.left), steps, model);
  return (
    <p>
      {mistakeTitle[cause.id]}: {isElsewhere && 'it comes to the same as '}where{' '}
      <LineView line={{ right: cause.part }} as="key" /> belongs, there
      {isElsewhere ? ' were' : ' is'} <LineView line={{ right: cause.instead }} as="key" />.
      {step && (
        <>
          {' '}
          Why it is so:{' '}
          <a href={`#/${chapter}/${step.id}`} onClick={() => practise(null)}>
            {step.title}
          </a>
          .
        </>
      )}
    </p>
  );
}
