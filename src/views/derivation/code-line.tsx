import { useMemo, useRef } from 'react';
import type { Line } from '../../equations/line.ts';
import { isInValues, type Live, resultOf } from '../../expr/live.ts';
import { numpyTokens, numpyValue, type Token } from '../../expr/numpy.ts';
import { roleOf } from '../../expr/role.ts';
import { scopeIn } from '../../store/derive.ts';
import { usePage, usePaint } from '../shared/page-context.tsx';
import { liveText } from './live-text.ts';
import { writeText } from '../shared/write.ts';

/** A line of the derivation as NumPy code, and below it the same in live numbers. */
export function CodeLine({ line, numbers }: { line: Line; numbers: boolean }) {
  const { store, model, figures } = usePage();
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
  const textOf = () => {
    const scope = scopeIn(store.getState());
    const text = figures?.live ?? ((number: Live) => liveText(number, scope));
    return (number: Live) => codeText(text(number));
  };
  usePaint(() => {
    const text = textOf();
    for (const span of host.current!.querySelectorAll('[data-live]')) {
      writeText(span, text(live[Number(span.getAttribute('data-live'))]));
    }
  }, [live]);
  const text = textOf();
  return (
    <code className="code-line" ref={host}>
      <Tokens tokens={symbols} live={live} text={text} />
      {numbers && (
        <span className="in-numbers">
          {'= '}
          <Tokens tokens={values} live={live} text={text} />
        </span>
      )}
      {result.length > 0 && (
        <span className="in-numbers">
          {'= '}
          <Tokens tokens={result} live={live} text={text} />
        </span>
      )}
    </code>
  );
}

interface TokensProps {
  readonly tokens: readonly Token[];
  readonly live: readonly Live[];
  readonly text: (live: Live) => string;
}

function Tokens({ tokens, live, text }: TokensProps) {
  return tokens.map((token, n) => {
    if (typeof token === 'string') return token;
    // A piece of a line has no identity but its place.
    return 'live' in token ? (
      <span key={n} data-live={token.live} data-ref={live[token.live].ref}>
        {text(live[token.live])}
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
