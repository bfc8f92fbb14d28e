import { useMemo, useRef } from 'react';
import type { Line } from '../../equations/line.ts';
import { isInValues, type Live, resultOf } from '../../expr/live.ts';
import { numpyTokens, numpyValue, type Token } from '../../expr/numpy.ts';
import { roleOf } from '../../expr/role.ts';
import { useGradients, usePaint, useModel } from '../shared/page-context.tsx';
import { liveTexts } from './live-text.ts';
import { writeText } from '../shared/write.ts';

/** A line of the derivation as NumPy code, and below it the same in live numbers. */
export function CodeLine({ line, numbers }: { line: Line; numbers: boolean }) {
  const store = useGradients();
  const model = useModel();
  const host = useRef<HTMLElement>(null);
  const { symbols, values, result, live } = useMemo(() => {
    const found: Live[] = [];
    const context = { sizes: model, bindings: {} };
    const inNumbers = { ...context, live: found };
    return {
      symbols: [...numpyTokens(line.left, context), ' = ', ...numpyTokens(line.right, context)],
      values: numbers ? numpyTokens(line.right, inNumbers) : [],
      result:
        numbers && !isInValues(line.right)
          ? numpyValue(resultOf(line.left, line.right, model), inNumbers)
          : [],
      live: found,
    };
  }, [line, numbers, model]);
  usePaint(() => {
    const textOf = liveTexts(store.getState());
    for (const span of host.current!.querySelectorAll('[data-live]')) {
      writeText(span, codeText(textOf(live[Number(span.getAttribute('data-live'))])));
    }
  }, [live]);
  const textOf = liveTexts(store.getState());
  const textAt = (n: number) => codeText(textOf(live[n]));
  return (
    <code className="code-line" ref={host}>
      <Tokens tokens={symbols} live={live} textAt={textAt} />
      {numbers && (
        <span className="in-numbers">
          {'= '}
          <Tokens tokens={values} live={live} textAt={textAt} />
        </span>
      )}
      {result.length > 0 && (
        <span className="in-numbers">
          {'= '}
          <Tokens tokens={result} live={live} textAt={textAt} />
        </span>
      )}
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
    if (typeof token === 'string') return token;
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

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as code has it: with a hyphen for a minus, and e for a power of ten. */
const codeText = (text: string): string =>
  text
    .replaceAll(/[−⁻]/g, '-')
    .replace('×10', 'e')
    .replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String(raised.indexOf(digit)));
