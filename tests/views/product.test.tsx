import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { whole } from '../../src/equations/line.ts';
import { gradientOf } from '../../src/expr/alphabet.ts';
import { formulaText } from '../../src/expr/formula-text.ts';
import { Product } from '../../src/views/matrix/product.tsx';
import { fetchLateViews } from '../../src/views/shared/late.tsx';
import { StillProvider } from '../../src/views/shared/still.tsx';
import { anyNetworks } from '../support/any-network.ts';
import { pageOf } from '../support/any-page.ts';
import { policies } from '../support/policies.ts';

await fetchLateViews();

const count = (text: string, sign: string) => text.split(sign).length - 1;

test('a product has no bracket that its formula does without, and each that is opened is closed', () => {
  fc.assert(
    fc.property(fc.oneof(anyNetworks, policies), (network) => {
      const store = pageOf(network, 0);
      const names = network.sizes.layers.flatMap((layer) => [
        layer.z,
        layer.delta,
        gradientOf(layer.weights),
      ]);
      for (const name of names) {
        const [line] = whole(name)(network.sizes, { example: 0, units: [0, 0, 0, 0] });
        const html = renderToStaticMarkup(
          <StillProvider store={store}>
            <Product line={line} />
          </StillProvider>,
        );
        const [opened, closed] = ['(', ')'].map((sign) => count(html, `"bracket">${sign}<`));
        const text = formulaText(line.right, network.sizes, 'blog');
        expect(opened, `${name} = ${text}`).toBeLessThanOrEqual(count(text, '('));
        expect(closed).toBe(opened);
      }
    }),
    { numRuns: 40 },
  );
});
