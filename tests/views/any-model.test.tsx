import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Start } from '../../src/app/start.tsx';
import { refsOf } from '../../src/expr/ref.ts';
import { Article } from '../../src/views/article/article.tsx';
import * as katex from '../../src/views/derivation/katex.ts';
import { provideKatex } from '../../src/views/derivation/katex-loader.ts';
import { fetchLateViews } from '../../src/views/shared/late.tsx';
import { StillProvider } from '../../src/views/shared/still.tsx';
import { anyNetworks } from '../support/any-network.ts';
import { pageOf } from '../support/any-page.ts';

await fetchLateViews();
provideKatex(katex);

test('the page and its article can be of any network, and show every quantity and no NaN', () => {
  fc.assert(
    fc.property(anyNetworks, fc.nat(), (network, step) => {
      const store = pageOf(network, step);
      const html = renderToStaticMarkup(<Start store={store} />);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
      const article = renderToStaticMarkup(
        <StillProvider store={store}>
          <Article />
        </StillProvider>,
      );
      expect(article).not.toMatch(/NaN|undefined/);
      const { layers } = network.sizes;
      for (const { weights, output, delta } of layers) {
        for (const name of [weights, output, delta]) {
          for (const ref of refsOf(name, network.sizes))
            expect(html).toContain(`data-ref="${ref}"`);
        }
      }
    }),
    { numRuns: 12 },
  );
});
