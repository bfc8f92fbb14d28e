/**
 * The page's policy allows no style attribute. Each becomes a rule, which the element meets by an attribute
 * that nobody else writes: a class would be lost where React writes another list of them. What a page then
 * changes of such a style it writes into the element, and that wins.
 */
export function withoutStyles(html: string): { readonly html: string; readonly css: string } {
  const names = new Map<string, number>();
  const plain = html.replaceAll(/ style="([^"]*)"/g, (_, style: string) => {
    if (!names.has(style)) names.set(style, names.size);
    return ` data-built="${names.get(style)}"`;
  });
  const rules = [...names].map(([style, name]) => `[data-built="${name}"]{${style}}`);
  return { html: plain, css: rules.join('') };
}
