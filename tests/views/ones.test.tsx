import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { gradientOf, type Name } from '../../src/expr/alphabet.ts';
import { whole } from '../../src/equations/line.ts';
import { modelOf } from '../../src/equations/network.ts';
import type { NotationId } from '../../src/expr/notation/notation.ts';
import { Product } from '../../src/views/matrix/product.tsx';
import { fetchLateViews } from '../../src/views/shared/late.tsx';
import { StillProvider } from '../../src/views/shared/still.tsx';
import { pageOf } from '../support/any-page.ts';
import { oneNetwork } from '../support/networks.ts';

await fetchLateViews();

const network = oneNetwork(
  modelOf({
    examples: 4,
    inputs: 3,
    objective: { loss: 'halfSquares', over: 'sum' },
    layers: [
      { width: 2, activation: 'tanh', bias: true },
      { width: 3, activation: 'softmax', bias: true },
    ],
  }),
);

const text = (html: string) => html.replaceAll(/<[^>]*>/g, '');

/** The line that defines a quantity as the product panel shows it: captions, signs, and cells. */
function shown(of: Name, notation: NotationId) {
  const [line] = whole(of)(network.sizes, { example: 0, units: [0, 0, 0] });
  const html = renderToStaticMarkup(
    <StillProvider store={pageOf(network, 0, notation)}>
      <Product line={line} />
    </StillProvider>,
  );
  const tables = [...html.matchAll(/<table class="matrix[^>]*>(.*?)<\/table>/g)].map(
    ([, inside]) => {
      const [caption, body] = inside.split('</caption>');
      const rows = [...body.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
        [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => text(cell)),
      );
      return { caption: text(caption), rows };
    },
  );
  return tables;
}

const captions = (of: Name, notation: NotationId) =>
  shown(of, notation).map(({ caption }) => caption);

const lying = [['1', '1', '1', '1']];
const standing = [['1'], ['1'], ['1'], ['1']];

test('the gradient of a bias is a row of ones times the error signals', () => {
  const [ones] = shown(gradientOf('b1'), 'blog');
  expect(ones).toEqual({ caption: '1Tones, transposed 1×4', rows: lying });
  expect(captions(gradientOf('b1'), 'numpy')[0]).toBe('np.ones((4, 1)).Tones, transposed 1×4');
});

test('a bias is given to every example by a column of ones', () => {
  const [, , ones, bias] = shown('z1', 'textbook');
  expect(ones).toEqual({ caption: '1ones 4×1', rows: standing });
  expect(bias.caption).toContain('b(1)');
  expect(captions('z1', 'numpy')[2]).toBe('np.ones((4, 1))ones 4×1');
});

test('in columns the ones stand where they lay, behind what they multiply', () => {
  expect(shown(gradientOf('b1'), 'columns')[1]).toEqual({ caption: '1ones 4×1', rows: standing });
  expect(shown('z1', 'columns')[3]).toEqual({ caption: '1Tones, transposed 1×4', rows: lying });
});

test('ones that count nodes say how many there are', () => {
  expect(captions('delta2', 'blog').filter((caption) => caption.includes('ones'))).toEqual([
    '13ones 3×1',
    '13Tones, transposed 1×3',
  ]);
});
