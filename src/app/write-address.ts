import { destinationOf, stepPart } from '../lessons/contents.ts';
import { type Choices, initialChoices } from '../store/choices.ts';
import { type Beside, besideOf, othersIn } from '../store/link/beside.ts';
import { isEmbedded } from '../store/embedded.ts';
import { linkOf } from '../store/link/write-link.ts';
import type { GradientsStore } from '../store/store.ts';
import { keepForNextTime, keepUnwritten } from './keep.ts';

/**
 * Has the address say what the page shows: for another step as a place to come back to, else in its place.
 * False where the browser refuses to: Safari takes no more than a hundred in half a minute.
 */
export function writeAddress(store: GradientsStore): boolean {
  const choices = store.getState();
  // Who is on the way elsewhere has the address of that place already.
  if (choices.awaited && !choices.awaited.failed) return true;
  const start = linkOf(initialChoices());
  // The page without an address is at its first step.
  const asked = location.hash.length < 2 ? start : location.hash;
  const link = linkOf(choices);
  const beside = besideHere(choices);
  if (!isEmbedded() && hasOwnNumbers(choices, beside))
    keepForNextTime({ hash: link, beside: withOffered(beside, choices.offered) });
  if (asked === link && !hasChanged(beside)) return true;
  const isSameStep = stepPart(asked) === stepPart(link);
  before = location.hash;
  try {
    if (isSameStep || isEmbedded()) history.replaceState(beside, '', link);
    else history.pushState(besideOf(choices), '', link);
    return true;
  } catch {
    return false;
  }
}

/** What the address was before it was written last. */
let before = '';

/**
 * Keeps what the page shows when the reader leaves: the address may not say it yet, and one that was written
 * only just may not have reached the browser.
 */
export function leaveUnwritten(store: GradientsStore): void {
  if (isEmbedded()) return;
  const choices = store.getState();
  keepUnwritten({ hash: linkOf(choices), beside: besideHere(choices) }, [location.hash, before]);
}

/** What the entry has beside its address; what stands over the page has noted in it what it stands over. */
const besideHere = (choices: Choices): Beside => ({
  ...besideOf(choices),
  over: history.state?.over,
});

/**
 * What was kept last time and has not been taken up yet is kept once more, where the page has no such numbers:
 * else one number, set in another chapter, would take its place.
 */
function withOffered(beside: Beside, offered: Choices['offered']): Beside {
  if (!offered) return beside;
  const kept = [offered.hash, ...othersIn(offered.beside)].filter((link) => link.includes('?'));
  return {
    ...beside,
    others: beside.others.map((other) =>
      other.includes('?')
        ? other
        : (kept.find((link) => whoseOf(link) === whoseOf(other)) ?? other),
    ),
  };
}

/** Whose numbers a link is to. */
const whoseOf = (link: string) => destinationOf(link).head?.numbers;

/** Whether any number is another than at the start. */
const hasOwnNumbers = ({ chapter, steps, numbers, query }: Choices, { others }: Beside): boolean =>
  [linkOf({ ...initialChoices(), chapter, steps, numbers, query }), ...others].some((link) =>
    link.includes('?'),
  );

/** Whether the page's entry in the history has something else beside its address; at first it has nothing. */
const hasChanged = (beside: Beside): boolean =>
  JSON.stringify(history.state ?? besideOf(initialChoices())) !== JSON.stringify(beside);
