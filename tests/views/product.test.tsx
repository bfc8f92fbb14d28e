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

test('the slope of a relu stands in a product as its ones and zeros, and not as the sums it is taken of', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyNetworks, (network) => {
      const store = pageOf(network, 0);
      for (const { delta, activation } of network.sizes.layers.slice(0, -1)) {
        if (activation !== 'relu') continue;
        const [line] = whole(delta)(network.sizes, { example: 0, units: [0, 0, 0, 0] });
        const html = renderToStaticMarkup(
          <StillProvider store={store}>
            <Product line={line} />
          </StillProvider>,
        );
        const table = html.split('<table').find((each) => each.includes('relu′('))!;
        const cells = table.split('</table>')[0].split('<td>').slice(1);
        expect(cells.length).toBeGreaterThan(0);
        for (const cell of cells) expect(cell).toMatch(/>[01]</);
        seen++;
      }
    }),
    { numRuns: 60 },
  );
  expect(seen).toBeGreaterThan(0);
});
