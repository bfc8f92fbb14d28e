import { readFile } from 'node:fs/promises';
import { chapters, expect, open, test } from './support.ts';

/** The selectors of KaTeX's own stylesheet that some element of the page meets, and of those, which the page has. */
function rulesMet(css: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const selectors = (rules: Iterable<CSSRule>): string[] =>
    [...rules].flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? rule.selectorText.split(/,\s*/) : []),
      ...('cssRules' in rule ? selectors(rule.cssRules as CSSRuleList) : []),
    ]);
  const here = new Set([...document.styleSheets].flatMap(({ cssRules }) => selectors(cssRules)));
  const met = selectors(sheet.cssRules).filter(
    (selector) => document.querySelector(selector.replaceAll(/::[\w-]+/g, '')) !== null,
  );
  return { met: met.length, missing: met.filter((selector) => !here.has(selector)) };
}

test('the page has every rule of KaTeX that one of its formulas meets', async ({ page }) => {
  const css = await readFile('node_modules/katex/dist/katex.min.css', 'utf8');
  for (const { id, steps } of chapters) {
    for (const step of [steps[6], steps.at(-1)!]) {
      await open(page, id, step.id);
      const { met, missing } = await page.evaluate(rulesMet, css);
      expect(met).toBeGreaterThan(20);
      expect(missing, `${id}/${step.id}`).toEqual([]);
    }
  }
});
