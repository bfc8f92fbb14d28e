import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Looks at the whole page, in all that axe knows, unless it is told to look at less. */
export const axe = (page: Page) =>
  new AxeBuilder({ page })
    // What is closed is nowhere to be reached, and there is much of it.
    .exclude('[data-closed]')
    // What KaTeX draws is hidden from assistive technology, which reads the MathML beside it.
    .exclude('.katex-html')
    .options({ resultTypes: ['violations'] })
    // The page has no frames, and without them axe needs no window to gather what it found in.
    .setLegacyMode();

/** What axe finds: each rule that is broken, with the places. */
export async function findings(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
