import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { chapters, formulasReady, inLedger } from './support.ts';

test('the page as one file works from a disk, and asks for nothing beside it', async ({ page }) => {
  const folder = '.cache/single';
  const [build, ...options] = ['npm', 'run', 'build:single', '--', '--outDir', folder];
  await promisify(execFile)(build, options);
  const address = pathToFileURL(`${folder}/gradients-by-hand.html`).href;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  // What its policy forbids is logged.
  page.on('console', (said) => said.type() === 'error' && thrown.push(said.text()));

  for (const { id, steps } of chapters) {
    await page.goto('about:blank');
    await page.goto(`${address}#/${id}/${steps[1].id}`);
    await expect(page.getByRole('heading', { name: steps[1].title, exact: true })).toBeVisible();
    await formulasReady(page);
  }
  const loss = await inLedger(page, 'L.0.0').textContent();
  await inLedger(page, 'y.0.0').press('ArrowUp');
  await expect(inLedger(page, 'L.0.0')).not.toHaveText(loss!);
  await page.getByRole('button', { name: 'Landscape' }).click();
  await expect(page.locator('canvas')).toBeVisible();

  const others = asked.filter(
    (url) => !/^(data|blob|about):/.test(url) && !url.startsWith(address),
  );
  expect(others).toEqual([]);
  expect(thrown).toEqual([]);
});
