/**
 * Lets a monkey loose on the built page in dist/: `--seed 7` says which, `--seeds 20` how many one after
 * another, and `--minutes 5` for how long each. Ends with 1 at the first fault, and says what led to it.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serve } from '../../bench/page/serve.ts';
import { launchOptions } from '../../scripts/find-browser.mjs';
import { monkey } from './monkey.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '2' },
  },
});
const [first, count, minutes] = [values.seed, values.seeds, values.minutes].map(Number);
if (!(first >= 0 && count >= 1 && minutes > 0)) {
  throw new Error(
    `monkey: given --seed ${values.seed} --seeds ${values.seeds} --minutes ${values.minutes}, expected numbers`,
  );
}

const { address, close } = await serve('dist');
const browser = await chromium.launch(launchOptions());
for (let seed = first; seed < first + count && process.exitCode !== 1; seed++) {
  const context = await browser.newContext({
    hasTouch: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  const until = Date.now() + minutes * 60_000;
  const { actions, compared, faults, last } = await monkey(
    page,
    address,
    seed,
    () => Date.now() < until,
  );
  const tally = `seed ${seed}: ${actions} actions, ${compared} numbers computed apart`;
  if (faults.length === 0) console.log(`${tally}: none wrong, no error, no NaN.`);
  else {
    mkdirSync('.cache/monkey', { recursive: true });
    await page.screenshot({ path: `.cache/monkey/seed-${seed}.png` }).catch(Boolean);
    console.log(`${tally}.\n\nIt did\n  ${last.join('\n  ')}\nat ${page.url()}\nand then`);
    for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
    process.exitCode = 1;
  }
  await context.close();
}
await browser.close();
close();
