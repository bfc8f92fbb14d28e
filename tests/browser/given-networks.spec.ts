import { most } from '../../src/store/own.ts';
import { largest } from '../../src/store/store.ts';
import { cases, given } from '../support/golden.ts';
import { build } from './build.ts';
import { expectedOf, expectNumbers } from './golden-numbers.ts';
import { expectFinite, inLedger, open, paste, test } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** A page has no room for ten nodes in a layer, nor for a bias of 1001: a case of each is left to the core. */
const fits = ({ X, y, layers }: Parameters<typeof given>[0]) =>
  layers.every(({ W }) => W[0].length <= most.width) &&
  [X, y, ...layers.flatMap(({ W, b = [] }) => [W, b])]
    .flat(2)
    .every((value) => Math.abs(value) <= largest);

for (const each of cases.filter(fits)) {
  test(`${each.id}, built and pasted, shows what PyTorch says in full`, async ({ page }) => {
    await open(page, 'any-network');
    await build(page, given(each).network);
    const blocks: [string, readonly (readonly number[])[]][] = [
      ['X', each.X],
      ['y', each.y],
    ];
    const layers: Parameters<typeof given>[0]['layers'] = each.layers;
    layers.forEach(({ W, b }, n) => {
      const own = layers.length === 1 ? '' : String(n + 1);
      blocks.push([`W${own}`, W]);
      if (b) blocks.push([`b${own}`, b]);
    });
    for (const [name, rows] of blocks) {
      await inLedger(page, `${name}.0.0`).focus();
      await paste(page, rows.map((row) => row.join('\t')).join('\n'));
    }
    await expectNumbers(page, expectedOf(each.id));
    await expectFinite(page);
  });
}
