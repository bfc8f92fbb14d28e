/** What says nothing that is not so by itself: in HTML, in a table, of a bracket. */
const bare =
  / (?:xmlns|rowspacing|columnspacing)="[^"]*"| fence="true"| columnalign="center(?: center)*"/g;

/** As everything in a cell of a table is. */
const asInCell = '<mstyle scriptlevel="0" displaystyle="false">';

/** Lines that are equal to each other; each of their cells is as large as a formula by itself. */
const lines = '<mtable columnalign="right left">';
const largeInCell = '<mstyle scriptlevel="0" displaystyle="true">';
const largeLines = lines.replace('>', ' displaystyle="true">');

/** All of a formula in the style that its first word names. */
const asAWhole = /^<math><mrow><mstyle( displaystyle="\w+")>(.*)<\/mstyle><\/mrow><\/math>$/s;

/** Elements in which several others stand side by side without one around them. */
const rows = new Set(['math', 'mrow', 'mstyle', 'mtd']);

/** Elements of which a part is smaller: outside of all of them, everything is at level 0. */
const raising = /^(mfrac|m(sub|sup|subsup|under|over|underover))$/;

/**
 * KaTeX's MathML without what changes nothing: a page that holds some thousand formulas is a third
 * smaller for it. The same symbols stand in the same places.
 */
export function thinned(html: string): string {
  const open: { readonly tag: string; readonly name: string; readonly kept: boolean }[] = [];
  return html.replaceAll(/<math.*?<\/math>/gs, (formula) =>
    formula
      .replaceAll(bare, '')
      .replaceAll(/<(\/?)(\w+)[^>]*(?<!\/)>/g, (tag, closing: string, name: string) => {
        if (closing) return open.pop()!.kept ? tag : '';
        const isInCell = open.findLast((element) => element.kept)?.name === 'mtd';
        const table = open.findLast((element) => element.name === 'mtable')?.tag;
        const asItIs = table === lines ? largeInCell : asInCell;
        const kept = name !== 'semantics' && !(tag === asItIs && isInCell);
        const isRaised = open.some((element) => raising.test(element.name));
        open.push({ tag, name, kept });
        if (!kept) return '';
        if (tag === lines) return largeLines;
        return isRaised ? tag : tag.replace(' scriptlevel="0"', '');
      })
      .replaceAll(
        /(<(\w+)[^>]*>)<(mrow|mstyle)[^>]*><\/\3>/g,
        (all, before: string, name: string) => (rows.has(name) ? before : all),
      )
      .replace(asAWhole, '<math$1>$2</math>'),
  );
}
