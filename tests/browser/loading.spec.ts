import {
  activeStep,
  chapterLink,
  chapters,
  expect,
  formulasReady,
  open,
  poll,
  stepsOf,
  test,
} from './support.ts';

const [first, , third] = chapters.map(({ id }) => id);

test('loads without a console message, an error or a request to another host', async ({
  page,
  complaints,
}) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto('', { waitUntil: 'networkidle' });
  await formulasReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gradients, by hand');
  expect(failed).toEqual([]);
  expect(complaints).toEqual([]);
});

test('opens the first step of the first chapter where the address names none', async ({ page }) => {
  await page.goto('');
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[0]);
});

test('the address of any step opens that step', async ({ page }) => {
  for (const [n, { id, steps }] of chapters.entries()) {
    for (const step of [steps[4], steps.at(-1)!]) {
      await page.goto('about:blank');
      await open(page, id, step.id);
      await expect(activeStep(page).locator('h2')).toHaveText(step.title);
      await expect(chapterLink(page, n)).toHaveAttribute('aria-current', 'page');
    }
  }
});

test('an address that names no chapter or no step opens what is nearest', async ({ page }) => {
  await page.goto('#/no-such-chapter/nothing');
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[0]);
  await page.goto('about:blank');
  await page.goto(`#/${third}/no-such-step`);
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(third)[0]);
});

test('the address follows the steps, and back and forward move through them', async ({ page }) => {
  const [one, two, three] = stepsOf(first);
  await open(page, first, one);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`#/${first}/${two}$`));
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`#/${first}/${three}$`));
  await chapterLink(page, 2).click();
  await expect(page).toHaveURL(new RegExp(`#/${third}/`));

  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', three);
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', two);
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', one);
  await page.goForward();
  await expect(activeStep(page)).toHaveAttribute('data-step', two);
  await page.goForward();
  await page.goForward();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(third)[0]);
});

for (const width of [390, 1440]) {
  test(`at ${width} pixels the page stays where it is when it is first touched`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('', { waitUntil: 'networkidle' });
    await formulasReady(page);
    const scrolled = () =>
      page.evaluate(() => scrollY + document.querySelector('.outline')!.scrollTop);
    const scripts = page.waitForResponse(/katex-[^/]*\.js$/);
    await page.mouse.move(200, 600);
    await page.mouse.wheel(0, 60);
    await poll(scrolled).toBe(60);
    await scripts;
    await page.waitForTimeout(500);
    expect(await scrolled()).toBe(60);
  });
}

test('a press on what the build has drawn is done when the view itself has come', async ({
  page,
}) => {
  await page.route(/assets\/(?!index)[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('');
  await expect(page.locator('html.answers')).toBeAttached();
  const descent = page.getByRole('button', { name: 'Descent', exact: true });
  await descent.click();
  await expect(descent).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('region', { name: 'Descent' })).toBeVisible();
  await expect(descent).toHaveAttribute('aria-pressed', 'true');
});

test('the first step of a chapter shows the top of the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, chapters[1].id);
  await expect(page.locator('h1')).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('h1')).not.toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('h1')).toBeInViewport();
});

test('a chapter that is left and opened again is at the step where it was left', async ({
  page,
}) => {
  await open(page, first, stepsOf(first)[3]);
  await chapterLink(page, 1).click();
  await chapterLink(page, 0).click();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[3]);
});

for (const address of ['#/no-such-chapter/data', '#/two-layer-single/no-such-step']) {
  test(`an address that names no step, ${address}, opens the nearest and says so`, async ({
    page,
  }) => {
    await page.goto(`./${address}`);
    await expect(page.getByRole('status').filter({ hasText: address })).toBeVisible();
    await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('status').filter({ hasText: address })).toHaveCount(0);
  });
}

test('back from the first step that was gone to leads to where the page began', async ({
  page,
}) => {
  await page.goto('');
  await formulasReady(page);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#\/one-layer-batch\/weighted-sum$/);
  await expect(page).toHaveTitle(/^A weighted sum for each example · .* · Gradients, by hand$/);
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', stepsOf(first)[0]);
});

test('an address that names no step is replaced by that of the step that is open', async ({
  page,
}) => {
  await open(page, third, stepsOf(third)[3]);
  for (const nonsense of ['#/__proto__/x', '#/%E0%A4%A', '#/two-layer-batch/nonsense']) {
    await page.evaluate((hash) => (location.hash = hash), nonsense);
    await expect(page.getByRole('status').filter({ hasText: 'There is no step' })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#/${third}/${stepsOf(third)[3]}$`));
  }
});
