import type { Page } from '@playwright/test';
import type { Network } from '../../src/core/network.ts';
import { poll } from './support.ts';

/** Makes the network in the builder, from the one node to build from. */
export async function build(page: Page, { examples, inputs, layers, objective }: Network) {
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
