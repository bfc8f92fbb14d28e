/** A text that a reader gave, at most so long that it can be repeated in a sentence. */
export function shortened(text: string): string {
  // In characters as they are seen: an emoji is many units, and not cut in its middle.
  const first = [...new Intl.Segmenter().segment(text.slice(0, 400))].slice(0, 13);
  if (first.length < 13 && text.length <= 400) return text;
  return `${first
    .slice(0, 11)
    .map(({ segment }) => segment)
    .join('')}…`;
}
