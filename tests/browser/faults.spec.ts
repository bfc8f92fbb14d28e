import type { Page } from '@playwright/test';
import { activeStep, chapters, expect, formulasReady, open, stepsOf, test } from './support.ts';

const { id: third } = chapters[2];
const [before, broken, after] = stepsOf(third).slice(8, 11);

/** Faults that a step can bring, each as what is done to it, and the frames that then say so. */
const faults = [
  { what: 'its prose throws', fault: 'step.Prose = () => fail()', said: ['The step'] },
  {
    what: 'its lines throw',
    fault: 'step.lines = () => fail()',
    said: ['The step', 'The picture “Slope”'],
  },
  {
    what: 'its product throws',
    fault: 'step.product = () => fail()',
    said: ['Where the number comes from', 'The product', 'The picture “Slope”'],
  },
  {
    what: 'it does not say what it is about',
    fault: 'delete step.lit',
    said: ['The network', 'The table of all numbers'],
  },
];

/** Has the third chapter come with a fault in one of its steps. */
const breakChapter = (page: Page, fault: string) =>
  page.route(/chapter-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    const own = /export\{(\w+) as twoLayerBatch\}/.exec(code)?.[1];
    const broken = `
      const fail = () => { throw new Error('broken on purpose') };
      const step = ${own}.steps()[9];
      ${fault};`;
    await route.fulfill({ response, body: own ? code + broken : code });
  });

const alerts = (page: Page) => page.getByRole('alert');

for (const { what, fault, said } of faults) {
  test(`a step of which ${what} says so in its own frame, and the rest goes on`, async ({
    page,
    complaints,
  }) => {
    await breakChapter(page, fault);
    await open(page, third, before);
    await expect(page.locator('.pictures svg')).toBeVisible();
    await expect(alerts(page)).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await expect(activeStep(page)).toHaveAttribute('data-step', broken);
    await expect(alerts(page)).toContainText(said.map((name) => `${name} could not be drawn`));
    await expectToGoOn(page);

    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(activeStep(page)).toHaveAttribute('data-step', after);
    await expect(activeStep(page).locator('.prose').first()).toBeVisible();
    await expect(alerts(page)).toHaveCount(0);
    forgetReports(complaints);
  });
}

test('where a line of the outline throws, the rest of the outline goes on', async ({
  page,
  complaints,
}) => {
  await breakChapter(page, 'step.key = () => fail()');
  await page.goto(`#/${third}/${before}`);
  await expect(alerts(page)).toContainText('The line could not be drawn');
  await page.getByRole('slider', { name: 'Step' }).press('ArrowUp');
  await expect(page).toHaveURL(new RegExp(`${broken}$`));
  await expect(activeStep(page)).toHaveAttribute('data-step', broken);
  await expect(activeStep(page).locator('.prose').first()).toBeVisible();
  await expectToGoOn(page);
  forgetReports(complaints);
});

test('a picture that cannot be drawn leaves the other pictures to be chosen', async ({
  page,
  complaints,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('broken on purpose');
    };
  });
  await open(page, third);
  await page.locator('h1').hover();
  await page.getByRole('button', { name: 'Landscape' }).click();
  await expect(alerts(page)).toContainText('The picture “Landscape” could not be drawn');
  await expectToGoOn(page);
  await page.getByRole('button', { name: 'Slope', exact: true }).click();
  await expect(page.locator('.pictures .curve').first()).toBeVisible();
  await expect(alerts(page)).toHaveCount(0);
  forgetReports(complaints);
});

test('where the pictures do not come, the rest of the page goes on', async ({
  page,
  complaints,
}) => {
  await page.route(/pictures-[^/]*\.js$/, (route) => route.abort());
  await page.goto(`#/${third}`);
  await formulasReady(page);
  await page.locator('h1').hover();
  await expectToGoOn(page);
  expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
  complaints.length = 0;
});

/** The steps are there to be chosen, and other numbers are followed by what is computed from them. */
async function expectToGoOn(page: Page) {
  await expect(page.getByRole('slider', { name: 'Step' })).toBeVisible();
  await expect(page.locator('.step')).toHaveCount(stepsOf(third).length);
  const loss = page.locator('.loss .cell');
  const before = await loss.textContent();
  await page.getByLabel('Data').selectOption('iris');
  await expect(loss).not.toHaveText(before!);
}

/** React reports what a view threw; nothing else may have been said. */
function forgetReports(complaints: string[]) {
  const others = complaints.filter((each) => !/broken on purpose|includes|null/.test(each));
  expect(others).toEqual([]);
  complaints.length = 0;
}
