import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { Network } from '../../src/core/network.ts';
import { most } from '../../src/store/own.ts';
import { descriptions } from '../support/any-network.ts';
import { axe, findings } from './axe.ts';
import { misfits } from './misfits.ts';
import { activeStep, expect, expectFinite, formulasReady, open, poll, test } from './support.ts';

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
    await page.setViewportSize({ width, height: 900 });
    await page.locator('h1').click();
    const seen: string[] = [];
    for (;;) {
      const step = (await activeStep(page).getAttribute('data-step'))!;
      seen.push(step);
      await expect(activeStep(page).locator('.prose').first()).toBeVisible();
      await formulasReady(page);
      await expectFinite(page);
      expect.soft(await misfits(page), step).toEqual([]);
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

/** Makes the network in the builder, from the one node to build from. */
async function build(page: Page, { examples, inputs, layers, objective }: Network) {
  const more = async (name: string, times: number) => {
    const button = page.getByRole('button', { name, exact: true });
    for (let n = 0; n < times; n++) await button.click();
  };
  await page
    .getByRole('combobox', { name: 'Example' })
    .selectOption({ label: 'One node, to build from' });
  await more('One more example', examples - 1);
  await more('One more input', inputs - 1);
  await more('Add a layer before layer 1', layers.length - 1);
  // What a loss needs it brings; so it comes before the activations.
  await page.getByRole('combobox', { name: 'Loss', exact: true }).selectOption(objective.loss);
  for (const [n, { width, activation, bias }] of layers.entries()) {
    const number = n + 1;
    const isLast = number === layers.length;
    const counted = isLast ? 'output' : `node in layer ${number}`;
    // A layer that is added has two nodes.
    if (!isLast && width === 1) await more(`One less ${counted}`, 1);
    else await more(`One more ${counted}`, width - (isLast ? 1 : 2));
    await page.getByLabel(`Activation of layer ${number}`).selectOption(activation);
    await page.getByRole('checkbox', { name: `bias of layer ${number}` }).setChecked(bias);
  }
  const over = page.getByLabel('How the losses are put together');
  if (await over.isVisible()) await over.selectOption(objective.over);
  const oneHot = page.getByRole('button', { name: 'Make each row a single 1', exact: true });
  if (await oneHot.isVisible()) await oneHot.click();
  await poll(() => page.locator('.ledger .cell[data-ref^="X."]').count()).toBe(examples * inputs);
}
