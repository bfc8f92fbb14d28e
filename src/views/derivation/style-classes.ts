/**
 * KaTeX writes what it has measured into style attributes, which the page's policy does not allow. The same
 * lengths come again and again: each style is a rule, made when it is first met, and its elements have its class.
 */
export const withClasses = (html: string): string =>
  html.replaceAll(
    /<(\w+)(?: class="([^"]*)")?([^>]*?) style=(["'])(.*?)\4/g,
    (_, tag: string, list: string | undefined, between: string, _quote, style: string) =>
      `<${tag} class="${list ? `${list} ` : ''}${classOf(style)}"${between}`,
  );

const classes = new Map<string, string>();
let sheet: CSSStyleSheet | undefined;

function classOf(style: string): string {
  const known = classes.get(style);
  if (known !== undefined) return known;
  const name = `drawn-${classes.size}`;
  classes.set(style, name);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  // In no layer, it wins over all that KaTeX and the page say of the element, as the attribute does.
  sheet.insertRule(`.${name}{${style}}`, classes.size - 1);
  return name;
}
