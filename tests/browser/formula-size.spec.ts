import { activeStep, expect, open, painted, poll, stepsOf, test } from './support.ts';

const chapter = 'two-layer-batch';
const steps = stepsOf(chapter).slice(7, 15);

test('formulas that a narrow window has made small are large again in a wide one, in steps that are opened later too', async ({
  page,
}) => {
  await open(page, chapter, steps[2]);
  const small = (within: string) =>
    page
      .locator(`${within} .formula`)
      .evaluateAll(
        (formulas) =>
          (formulas as HTMLElement[]).filter(
            ({ style, offsetParent }) => offsetParent && style.fontSize !== '',
          ).length,
      );
  await page.setViewportSize({ width: 320, height: 700 });
  for (const step of steps) {
    await page.evaluate((hash) => (location.hash = hash), `#/${chapter}/${step}`);
    await expect(activeStep(page)).toHaveAttribute('data-step', step);
    await painted(page);
  }
  await poll(() => small('.outline')).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const step of steps) {
    await page.evaluate((hash) => (location.hash = hash), `#/${chapter}/${step}`);
    await expect(activeStep(page)).toHaveAttribute('data-step', step);
    await poll(() => small('[aria-current=step] .kept:not([data-closed])'), step).toBe(0);
  }
});
