import type { Locator, Page } from '@playwright/test';
import {
  activeStep,
  expect,
  expectFinite,
  inLedger,
  numbersIn,
  open,
  paste,
  poll,
  set,
  test,
} from './support.ts';

const chapter = 'any-network';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** How a reader works the page. */
interface Way {
  readonly press: (button: Locator) => Promise<void>;
  readonly choose: (list: Locator, title: string) => Promise<unknown>;
  readonly options: { readonly hasTouch?: boolean; readonly isMobile?: boolean };
  readonly width: number;
}

const ways: Readonly<Record<string, Way>> = {
  'by mouse': {
    press: (button) => button.click(),
    choose: (list, title) => list.selectOption({ label: title }),
    options: {},
    width: 1280,
  },
  'by keyboard alone': {
    press: (button) => button.press('Enter'),
    choose: (list, title) => list.pressSequentially(title),
    options: {},
    width: 1280,
  },
  'by touch': {
    press: (button) => button.tap(),
    choose: (list, title) => list.selectOption({ label: title }),
    options: { hasTouch: true, isMobile: true },
    width: 390,
  },
};

const inputs = '0.5\t-1\t2\n1\t0\t0\n0\t1\t0\n0\t0\t1\n-0.5\t0.25\t1\n3\t-2\t1';
const labels = '1\t0\t0\n0\t1\t0\n0\t0\t1\n1\t0\t0\n0\t1\t0\n0\t0\t1';

for (const [how, { press, choose, options, width }] of Object.entries(ways)) {
  test.describe(how, () => {
    test.use({ ...options, viewport: { width, height: 800 } });

    test(`a classifier is built from one node ${how}, with six examples of a sheet, and undone`, async ({
      page,
    }) => {
      await open(page, chapter, 'data');
      const times = async (count: number, name: string) => {
        const button = page.getByRole('button', { name, exact: true });
        for (let n = 0; n < count; n++) await press(button);
      };
      const example = page.getByRole('combobox', { name: 'Example' });
      await choose(example, 'One node, to build from');
      await showPanel(page, 'Build', press);
      await times(2, 'One more input');
      await times(1, 'Add a layer before layer 1');
      await expect(page.getByRole('group', { name: 'Layer 1' })).toBeInViewport({ ratio: 0.9 });
      await times(2, 'One more node in layer 1');
      await choose(page.getByLabel('Activation of layer 1'), 'tanh');
      await times(2, 'One more output');
      await choose(page.getByLabel('Loss', { exact: true }), 'cross-entropy, with softmax');
      await expect(page.getByLabel('Activation of layer 2')).toHaveValue('softmax');
      const bias = page.getByRole('checkbox', { name: 'bias of layer 2' });
      await (how === 'by keyboard alone' ? bias.press('Space') : press(bias));
      await expect(bias).toBeChecked();
      // A block brings the examples that it has rows for.
      if (how !== 'by mouse') await times(5, 'One more example');

      await showPanel(page, 'Numbers', press);
      for (const [ref, block] of [
        ['X.0.0', inputs],
        ['y.0.0', labels],
      ] as const) {
        await inLedger(page, ref).focus();
        await paste(page, block);
        await expect(page.getByText(`18 numbers of ${ref[0]} were set.`)).toBeAttached();
        // Also where the table has become another, for more examples.
        await expect(inLedger(page, ref)).toBeFocused();
      }
      await poll(() => numbersIn(page)).toMatchObject({ 'X.5.1': -2, 'y.5.2': 1 });
      await expectFinite(page);
      // The forward pass and the last error signal, from the numbers that the page shows.
      await poll(async () => distanceFromOracle(await numbersIn(page))).toBeLessThan(1e-9);

      const undo = page.getByRole('button', { name: 'Undo' });
      while (await undo.isEnabled()) await press(undo);
      await expect(example).toHaveValue('two-two-two');
    });
  });
}

/** On a phone the drawing, the builder and the numbers take turns. */
async function showPanel(page: Page, name: string, press: Way['press']) {
  const button = page
    .getByRole('group', { name: 'What to show' })
    .getByRole('button', { name, exact: true });
  if (await button.isVisible()) await press(button);
}

/** How far the page's L, Δl₂ and ∂L/∂b₂ are from 6 examples through 3-4-3, tanh and softmax. */
function distanceFromOracle(shown: Record<string, number>): number {
  const at = (name: string, row: number, column: number) => shown[`${name}.${row}.${column}`];
  const range = (count: number) => Array.from({ length: count }, (_, n) => n);
  let [loss, distance] = [0, 0];
  const gradient = [0, 0, 0];
  for (const i of range(6)) {
    const hidden = range(4).map((m) =>
      Math.tanh(range(3).reduce((sum, j) => sum + at('X', i, j) * at('W1', j, m), at('b1', 0, m))),
    );
    const sums = range(3).map((k) =>
      hidden.reduce((sum, value, m) => sum + value * at('W2', m, k), at('b2', 0, k)),
    );
    const total = sums.reduce((sum, z) => sum + Math.exp(z), 0);
    sums.forEach((z, k) => {
      const share = Math.exp(z) / total;
      loss -= at('y', i, k) * Math.log(share);
      const error = share - at('y', i, k);
      gradient[k] += error;
      distance = Math.max(distance, Math.abs(at('delta2', i, k) - error));
    });
  }
  const further = [at('L', 0, 0) - loss, ...gradient.map((value, k) => at('db2', 0, k) - value)];
  return Math.max(distance, ...further.map(Math.abs));
}

test('a control that is gone once it is pressed leaves the focus in the builder', async ({
  page,
}) => {
  await open(page, chapter, 'data');
  const builder = page.getByRole('region', { name: 'Your network' });
  const expectFocusIn = () => expect(builder.locator(':scope:focus, :focus')).toHaveCount(1);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  const status = builder.getByRole('status');

  for (const name of ['Add a layer before layer 1', 'Add a layer before layer 2']) {
    await press(name);
  }
  await expect(page.getByRole('button', { name: /^Add a layer/ })).toHaveCount(0);
  await expectFocusIn();
  await expect(status).toContainText('A layer is added');

  await page.getByLabel('Loss', { exact: true }).selectOption('crossEntropy');
  await expect(status).toHaveText('Layer 4 is softmax. The loss is cross-entropy.');
  await set(page, inLedger(page, 'y.0.0'), '1');
  await press('Make each row a single 1');
  await expectFocusIn();

  for (let layers = 4; layers > 1; layers--) {
    await press('Take away layer 1');
    await expectFocusIn();
  }
});

for (const { pointer, least, options } of [
  { pointer: 'a mouse', least: 24, options: {} },
  { pointer: 'a finger', least: 44, options: { hasTouch: true, isMobile: true } },
]) {
  test.describe(`for ${pointer}`, () => {
    test.use({ ...options, viewport: { width: 360, height: 740 } });

    test(`every control of the builder is ${least} pixels or more each way`, async ({ page }) => {
      await open(page, chapter, 'data');
      const small = await page
        .getByRole('region', { name: 'Your network' })
        .locator('button, select, label')
        .evaluateAll(
          (controls, size) =>
            controls.flatMap((control) => {
              const { width, height } = control.getBoundingClientRect();
              const name = control.getAttribute('aria-label') ?? control.textContent;
              return Math.min(width, height) < size ? [`${name}: ${width} × ${height}`] : [];
            }),
          least,
        );
      expect(small).toEqual([]);
    });
  });
}

test('the network can be changed at any step, and the derivation follows', async ({ page }) => {
  await open(page, chapter, 'paths-1');
  await expect(page.getByLabel('Activation of layer 1')).toHaveCount(0);
  await page.getByRole('button', { name: 'Change the network' }).click();
  await page.getByLabel('Activation of layer 1').selectOption('relu');
  await expect(activeStep(page)).toHaveAttribute('data-step', 'paths-1');
  await page.getByRole('button', { name: 'Take away layer 1' }).click();
  await expect(page.getByRole('group', { name: 'Output', exact: true })).toBeVisible();
  await expectFinite(page);
});
