import { type ComponentType, Fragment, isValidElement, type ReactNode } from 'react';
import { at } from '../../core/matrix.ts';
import { placeIn } from '../../equations/line.ts';
import { latexNumber } from '../../expr/matrix-text.ts';
import { notations } from '../../expr/notation/notations.ts';
import { signLatex } from '../../expr/notation/sign-latex.ts';
import { refOf } from '../../expr/ref.ts';
import type { Terms } from '../../lessons/step.ts';
import type { Choices } from '../../store/choices.ts';
import { focusIn, modelIn, scopeIn } from '../../store/derive.ts';
import { cellText } from '../shared/painter.ts';
import { codeOf } from '../shared/symbol.tsx';
import { joined, latexCode, latexText } from './latex-words.ts';

/** What is LaTeX already. */
const Latex = ({ text }: { text: string }) => text;

/** What prose is written with, where it becomes LaTeX: symbols in the reader's notation, and numbers. */
export function latexTerms(choices: Choices): Terms {
  const [model, focus, { notation }] = [modelIn(choices), focusIn(choices), choices];
  return {
    Q: ({ of, focused = false, children }) => {
      if (children) return children;
      const [row, column] = focused ? placeIn(of, model, focus) : [];
      if (notation === 'numpy')
        return <Latex text={latexCode(codeOf(of, { row, column }, model))} />;
      // In braces, because an index of its own may be followed by another, as in Xᵀ.
      return (
        <Latex text={`\${${signLatex(notations[notation].sign(of, { row, column }, model))}}$`} />
      );
    },
    N: ({ of }) => {
      const [row, column] = placeIn(of, model, focus);
      const value = at(scopeIn(choices).matrix(of), row, column);
      return <Latex text={`$${latexNumber(cellText(refOf(of, row, column), value))}$`} />;
    },
  };
}

/** Prose as LaTeX, a paragraph after the other. Throws where it is of what no prose is made of. */
export const proseLatex = (Prose: ComponentType<Terms>, terms: Terms): string =>
  joined(latexOf(<Prose {...terms} />)).trim();

function latexOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return latexText(String(node));
  if (Array.isArray(node)) return node.map(latexOf).join('');
  if (!isValidElement<{ children?: ReactNode; text?: string }>(node)) return '';
  const { props } = node;
  const type: unknown = node.type;
  if (type === Latex) return props.text!;
  if (typeof type === 'function') return latexOf((type as (of: typeof props) => ReactNode)(props));
  const inside = latexOf(props.children);
  if (type === Fragment) return inside;
  switch (type) {
    case 'p':
      return `${inside}\n\n`;
    case 'ul':
      return `\\begin{itemize}\n${inside}\\end{itemize}\n\n`;
    case 'li':
      return `\\item ${inside}\n`;
    default:
      throw new Error(`proseLatex: no prose is made of ${String(type)}`);
  }
}
