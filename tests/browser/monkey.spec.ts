import { monkey } from '../monkey/monkey.ts';
import { expect, test } from './support.ts';

test.use({
  hasTouch: true,
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1280, height: 800 },
});

for (const seed of [1, 2]) {
  test(`whatever a monkey does to the page, every number stays what it is by hand: seed ${seed}`, async ({
    page,
    baseURL,
  }) => {
    const { faults, last } = await monkey(page, baseURL!, seed, (actions) => actions < 100);
    expect(faults, last.join('\n')).toEqual([]);
  });
}
