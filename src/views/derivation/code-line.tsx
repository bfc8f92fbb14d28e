import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Live } from '../../expr/live.ts';
import type { Token } from '../../expr/numpy.ts';
import { roleOf } from '../../expr/role.ts';
import { usePage, usePaint } from '../shared/page-context.tsx';
import { liveTexts } from './live-text.ts';
import { writeText } from '../shared/write.ts';
import { codeOf, codeText } from './code-rows.ts';
import { CodeText } from './code-text.tsx';
import type { Sides } from './formula-latex.ts';
import { liveAt } from './live-at.ts';

export { codeRows } from './code-rows.ts';

/** A line of the derivation as NumPy code, and below it the same in live numbers. */
export function CodeLine({ line, numbers }: { line: Sides; numbers: boolean }) {
  const { store, model, figures } = usePage();
  const host = useRef<HTMLElement>(null);
  const {
    rows: [symbols, ...inNumbers],
    live,
  } = useMemo(() => codeOf(line, numbers, model), [line, numbers, model]);
  const texts = () => {
    const textOf = figures?.live ?? liveTexts(store.getState());
    return (n: number) => codeText(textOf(live[n]));
  };
  usePaint(() => {
    const textAt = texts();
    for (const span of host.current!.querySelectorAll('[data-live]')) {
      writeText(span, textAt(Number(span.getAttribute('data-live'))));
    }
  }, [live]);
  useLayoutEffect(() => void liveAt.set(host.current!, live), [live]);
  const textAt = texts();
  return (
    <code className="code-line" ref={host}>
      <Tokens tokens={symbols} live={live} textAt={textAt} />
      {inNumbers.map((tokens, n) => (
        // The right side in numbers, then what it comes to.
        <span className="in-numbers" key={n}>
          <Tokens tokens={tokens} live={live} textAt={textAt} />
        </span>
      ))}
    </code>
  );
}

interface TokensProps {
  readonly tokens: readonly Token[];
  readonly live: readonly Live[];
  readonly textAt: (live: number) => string;
}

function Tokens({ tokens, live, textAt }: TokensProps) {
  return tokens.map((token, n) => {
    if (typeof token === 'string') return <CodeText key={n} of={token} />;
    // A piece of a line has no identity but its place.
    return 'live' in token ? (
      <span key={n} data-live={token.live} data-ref={live[token.live].ref}>
        {textAt(token.live)}
      </span>
    ) : (
      <span key={n} className={`role-${roleOf(token.name)}`} data-term={token.term}>
        {token.text}
      </span>
    );
  });
}
