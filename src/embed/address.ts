import { expected } from '../views/embedding/expected.ts';
import { hashOf } from '../views/embedding/hash-of.ts';
import type { Theme } from '../views/embedding/messages.ts';
import { isView, type ViewId, viewTitles } from '../views/embedding/view-ids.ts';

/** The element's attributes as they are written; null where one is not there. */
export type Attributes = Readonly<
  Record<'chapter' | 'step' | 'state' | 'view' | 'theme', string | null>
>;

/** What they ask for. */
export interface Asked {
  readonly view: ViewId;
  readonly theme: Theme | 'auto';
  /** What of the page is shown, as an address has it. */
  readonly hash: string;
}

const themes = ['auto', 'light', 'dark'] as const;

/** What the attributes ask for, or what is wrong with them, a sentence each: what was given, what was expected. */
export function readAttributes({
  chapter,
  step,
  state,
  view: givenView,
  theme: givenTheme,
}: Attributes): Asked | { readonly problems: readonly string[] } {
  const view = givenView || 'page';
  const theme = themes.find((each) => each === (givenTheme || 'auto'));
  const problems: string[] = [];
  if (!isView(view)) problems.push(expected('view', view, Object.keys(viewTitles)));
  if (!theme) problems.push(expected('theme', givenTheme!, themes));
  if (step && !chapter) {
    problems.push(`step: “${step}” was given without a chapter; a step is one of a chapter.`);
  }
  if (state && !chapter) {
    problems.push('state: it was given without a chapter; it says what a chapter shows.');
  }
  if (problems.length > 0 || !isView(view) || !theme) return { problems };
  return {
    view,
    theme,
    hash: chapter ? hashOf({ chapter, step: step ?? '', state: state ?? '' }) : '',
  };
}
