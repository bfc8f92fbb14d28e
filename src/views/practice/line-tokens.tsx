import type { Model } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import { name } from '../../expr/build.ts';
import { formulaText } from '../../expr/formula-text.ts';
import { functionOf } from '../../expr/functions/functions.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { useModel, useNotation } from '../shared/page-context.tsx';

interface Props {
  readonly names: readonly Name[];
  readonly onToken: (token: string) => void;
  /** Takes back what stands before the cursor. */
  readonly onBack: () => void;
}

const signs = {
  mathematical: [' = ', ' · ', ' ∗ ', 'ᵀ', ' − ', ' + ', '(', ')', '1', '½'],
  numpy: [' = ', ' @ ', ' * ', '.T', ' - ', ' + ', '(', ')', '1', '0.5'],
} as const;

/** What a line is put together from, to be tapped: quantities, functions and signs. */
export function LineTokens({ names, onToken, onBack }: Props) {
  const model = useModel();
  const notation = useNotation();
  const groups = {
    Quantities: names.map((of) => formulaText(name(of), model, notation)),
    Functions: functionsIn(model, notation),
    Signs: signs[notation === 'numpy' ? 'numpy' : 'mathematical'],
  };
  return (
    <div className="tokens">
      {Object.entries(groups).map(([title, tokens]) => (
        <div key={title} role="group" aria-label={title}>
          {tokens.map((token) => (
            <Token key={token} onPress={() => onToken(token)}>
              {token.trim()}
            </Token>
          ))}
          {title === 'Signs' && (
            <Token label="Delete backwards" onPress={onBack}>
              ⌫
            </Token>
          )}
        </div>
      ))}
    </div>
  );
}

interface TokenProps {
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: string;
}

const Token = ({ label, onPress, children }: TokenProps) => (
  <button
    type="button"
    className="control"
    aria-label={label}
    // The field keeps its focus and its cursor; a phone that shows no keyboard goes on without one.
    onPointerDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {children}
  </button>
);

/** The activations of a network and their slopes, with the bracket that comes next. */
function functionsIn({ layers }: Model, notation: NotationId): string[] {
  const ids = layers.flatMap(({ activation }) => {
    if (activation === 'identity') return [];
    const { prime } = functionOf(activation);
    return prime ? [activation, prime] : [activation];
  });
  return [...new Set(ids)].map((id) => {
    const { text, numpy } = functionOf(id);
    return `${notation === 'numpy' ? numpy : text}(`;
  });
}
