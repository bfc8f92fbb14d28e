import { formulaText } from '../../expr/formula-text.ts';
import { brokenHeading } from '../../lessons/what-is-broken.ts';
import type { Choices } from '../../store/choices.ts';
import { chapterIn, focusIn, modelIn, stepIn } from '../../store/derive.ts';
import { linkToHandOn } from '../../store/link/write-link.ts';
import { escaped } from '../picture/xml.ts';
import { shownIn } from './shown-in.ts';
import { fileOf, staticPictures } from './static-pictures.ts';
import { type ViewId, viewTitles } from './view-ids.ts';

/**
 * The two lines that put what the page at an address shows into another page: the script, and the element.
 * What stands there without the script is the step's formula, with a picture where it is as at the start, and
 * leads here.
 */
export function embedLines(choices: Choices, view: ViewId, address: string): string {
  const { chapter, step, state } = shownIn(choices);
  const attributes = { chapter, step, view, ...(state && { state }) };
  const written = Object.entries(attributes).map(([name, text]) => ` ${name}="${escaped(text)}"`);
  const whole = new URL(linkToHandOn(choices), address).href;
  const picture = state ? '' : `${pictureOf(choices, view, address)} `;
  const link = `<a href="${escaped(whole)}">${picture}${escaped(wordsIn(choices))}</a>`;
  return [
    `<script type="module" src="${escaped(new URL('embed.js', address).href)}"></script>`,
    `<gradients-by-hand${written.join('')}>${link}</gradients-by-hand>`,
  ].join('\n');
}

/** The chapter's picture of a view as it is at the start; of its network where there is none of that view. */
function pictureOf(choices: Choices, view: ViewId, address: string): string {
  const { id, number } = chapterIn(choices);
  const pictured = Object.values(staticPictures[id]).includes(view) ? view : 'network';
  const file = new URL(fileOf(number, pictured), address).href;
  return `<img src="${escaped(file)}" alt="${viewTitles[pictured]}">`;
}

/** The open step and its formula, in a line; and which rule is broken, where one is. */
function wordsIn(choices: Choices): string {
  const model = modelIn(choices);
  const step = stepIn(choices);
  const line = step.key?.(model, focusIn(choices)).at(-1);
  const sides = line ? [line.left, line.right] : [];
  const formula = sides.map((side) => formulaText(side, model, choices.notation)).join(' = ');
  const { broken } = choices;
  return [
    `${chapterIn(choices).title}: ${step.title}${formula && `, ${formula}`}`,
    ...(broken ? [brokenHeading(broken, model)] : []),
  ].join('. ');
}
