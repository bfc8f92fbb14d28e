import type { Sign } from '../../expr/notation/notation.ts';
import { signLatex } from '../../expr/notation/sign-latex.ts';
import type { GradientsStore } from '../../store/store.ts';
import { liveTexts } from '../derivation/live-text.ts';
import { formulaAt } from '../derivation/formula-at.ts';
import { plainLatex } from './plain-latex.ts';

/** What stands in a text for a formula, until it is known whether there is anything else in it. */
const placeholder = '\u0000';

/**
 * The text that is selected, each formula in it whole and once, as LaTeX: between dollar signs, unless
 * nothing but formulas is selected. Nothing where no formula is: a browser then copies as it does.
 */
export function selectedText(store: GradientsStore): string | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const formulas: string[] = [];
  const text = tidy(
    textIn(document.body, range, (element) => {
      const latex = latexOf(element, store);
      if (latex === undefined) return undefined;
      if (!isIn(range, element)) return '';
      formulas.push(latex);
      return placeholder;
    }),
  );
  if (formulas.length === 0) return undefined;
  const isAlone = text.replaceAll(placeholder, '').trim() === '';
  return text.replaceAll(placeholder, () => {
    const latex = formulas.shift()!;
    return isAlone ? latex : `$${latex}$`;
  });
}

/** The LaTeX of a formula, or of a symbol in the prose; nothing for any other element. */
function latexOf(element: Element, store: GradientsStore): string | undefined {
  const formula = formulaAt.get(element);
  if (formula) return plainLatex(formula, liveTexts(store.getState()));
  return element.matches('span.symbol') ? signLatex(signAt(element)) : undefined;
}

/** The sign that a symbol shows. */
function signAt(symbol: Element): Sign {
  const letters = symbol.querySelectorAll('i, b');
  const letter = letters[letters.length - 1];
  const text = (selector: string) => symbol.querySelector(selector)?.textContent || undefined;
  return {
    base: letter.textContent,
    bold: letter.tagName === 'B',
    before: text('.upright'),
    accent: symbol.querySelector('.accented > span')?.className as Sign['accent'],
    below: text('.scripts sub'),
    above: text('.scripts sup'),
    after: text('.after'),
    gradient: letters.length > 1 ? letters[0].textContent.slice(1) : undefined,
  };
}

/** Whether anything of an element is in a range that may begin or end right at its edge. */
function isIn(range: Range, element: Element): boolean {
  const part = range.cloneRange();
  if (!element.contains(range.startContainer)) part.setStartBefore(element);
  if (!element.contains(range.endContainer)) part.setEndAfter(element);
  return part.toString() !== '';
}

/**
 * What is seen of a node within a range; what is written for an element is written in its place. A
 * block begins and ends with a line end, a paragraph with a form feed.
 */
function textIn(
  node: Node,
  range: Range,
  written: (element: Element) => string | undefined,
): string {
  if (!range.intersectsNode(node)) return '';
  if (node instanceof Text) return piece(node, range).replaceAll(/\s+/g, ' ');
  if (!(node instanceof Element) || isUnseen(node)) return '';
  const known = written(node);
  if (known !== undefined) return known;
  const inside = Array.from(node.childNodes, (each) => textIn(each, range, written)).join('');
  const { display } = getComputedStyle(node);
  if (display.startsWith('inline') || display === 'contents') return inside;
  if (display === 'table-cell') return `${inside.trim()}\t`;
  const edge = /^(?:P|H\d)$/.test(node.tagName) ? '\f' : '\n';
  return edge + inside + edge;
}

function piece(
  text: Text,
  { startContainer, startOffset, endContainer, endOffset }: Range,
): string {
  const from = text === startContainer ? startOffset : 0;
  return text.data.slice(from, text === endContainer ? endOffset : undefined);
}

/** What is not shown, or only said to who cannot see, or only pressed. */
const isUnseen = (element: Element): boolean =>
  element.matches('.visually-hidden, .copies, .copy, .fill, [role=status]') ||
  !element.checkVisibility({ visibilityProperty: true }) ||
  getComputedStyle(element).userSelect === 'none';

/** One line end between blocks, an empty line between paragraphs, and a tab between cells. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\s*\f\s*/g, '\f')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll('\f', '\n\n')
    .trim();
