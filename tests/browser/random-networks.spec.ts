import fc from 'fast-check';
import type { Network } from '../../src/core/network.ts';
import { most } from '../../src/store/own.ts';
import { descriptions } from '../support/any-network.ts';
import { axe, findings } from './axe.ts';
import { build } from './build.ts';
import { expectFits } from './misfits.ts';
import {
  activeStep,
  chooseNotation,
  expect,
  expectFinite,
  formulasReady,
  open,
  test,
} from './support.ts';

const looks = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 1920, colorScheme: 'dark' },
] as const;

/** Other networks at each width, always the same ones; and the largest that a page can show. */
const networks = fc.sample(descriptions, { numRuns: looks.length * 2 - 1, seed: 4 }).concat({
  examples: most.examples,
  inputs: most.inputs,
  objective: { loss: 'crossEntropy', over: 'mean' },
  layers: ['tanh', 'relu', 'softplus', 'softmax'].map((activation) => ({
    width: most.width,
    activation: activation as Network['layers'][number]['activation'],
    bias: true,
  })),
});

for (const [n, network] of networks.entries()) {
  const { width, colorScheme } = looks[n % looks.length];
  test(`${n + 1}: ${said(network)} is built, stepped through by key and fits ${width} pixels, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme });
    await open(page, 'any-network');
    await build(page, network);
    // Its signs are the widest.
    if (n % 3 === 1) await chooseNotation(page, 'numpy');
    await page.setViewportSize({ width, height: 900 });
    await page.locator('h1').click();
    const seen: string[] = [];
    for (;;) {
      const step = (await activeStep(page).getAttribute('data-step'))!;
      seen.push(step);
      await expect(activeStep(page).locator('.prose').first()).toBeVisible();
      await formulasReady(page);
      await expectFinite(page);
      await expectFits(page, step);
      if (step === 'error-1') expect.soft(await findings(axe(page)), step).toEqual([]);
      if (step === 'update') break;
      await page.keyboard.press('ArrowRight');
      await expect(activeStep(page)).not.toHaveAttribute('data-step', step);
    }
    const paths = network.layers.map((_, k) => `paths-${k + 1}`);
    expect(seen).toEqual(expect.arrayContaining(paths));
  });
}

function said({ examples, inputs, layers, objective }: Network): string {
  const each = layers.map(
    ({ width, activation, bias }) => `${width} ${activation}${bias ? '+b' : ''}`,
  );
  return `${examples}×${inputs} → ${each.join(' → ')}, ${objective.loss} by ${objective.over},`;
}
