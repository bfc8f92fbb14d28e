import {
  activeStep,
  chapters,
  enlargeText,
  expect,
  inLedger,
  open,
  painted,
  poll,
  stepsOf,
  test,
} from './support.ts';

const chapter = 'two-layer-batch';

test('in a window of hardly any width the landscape is drawn, and no menu makes the page wider', async ({
  page,
}) => {
  await open(page, chapter);
  await page.getByRole('button', { name: 'Landscape' }).click();
  for (const width of [120, 80, 60]) {
    await page.setViewportSize({ width, height: 700 });
    await page.getByRole('button', { name: 'Plots' }).click();
    await painted(page);
    await expect(page.locator('.landscape canvas')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  for (const menu of ['Situations', 'Practice', 'Share']) {
    await page.getByText(menu, { exact: true }).click();
    await expect(page.locator('.menu[open] li').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('each panel scrolls by itself, and where a panel is not offered the network is shown', async ({
    page,
  }) => {
    await open(page, 'any-network');
    const stage = page.locator('.stage');
    for (const name of ['Product', 'Source', 'Numbers', 'Plots', 'Build']) {
      await page.getByRole('button', { name, exact: true }).tap();
      await painted(page);
      expect(await stage.evaluate((it) => it.scrollWidth - it.clientWidth), name).toBe(0);
    }
    const builder = page.locator('.builder-columns');
    expect(await builder.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeGreaterThan(0);
    // What is pressed lies within its column.
    const outside = await page.locator('.builder-column').evaluateAll((columns) =>
      columns.flatMap((column) => {
        const { right } = column.getBoundingClientRect();
        const controls = [...column.querySelectorAll('button, select')];
        return controls.filter((each) => each.getBoundingClientRect().right > right).length;
      }),
    );
    expect(outside.filter(Boolean)).toEqual([]);

    await page.goto(`#/${chapter}/hidden-product`);
    await expect(page.locator('.diagram')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Network', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  test('a question stands below the picture, however far down it was asked for', async ({
    page,
  }) => {
    for (const step of ['error-table', 'hidden-product', 'hidden-paths']) {
      await open(page, chapter, step);
      const guess = activeStep(page).getByRole('button', { name: 'Guess first' });
      await guess.evaluate((button) => button.scrollIntoView({ block: 'end' }));
      await guess.tap();
      const question = page.getByRole('group', { name: 'Before you look' });
      await expect(question).toBeVisible();
      await poll(async () => {
        const [stage, heading] = await Promise.all(
          [page.locator('.stage'), activeStep(page).locator('h2')].map((each) =>
            each.boundingBox(),
          ),
        );
        return heading!.y - stage!.y - stage!.height;
      }, step).toBeGreaterThanOrEqual(-1);
      await expect(question.locator('p').first()).toBeInViewport();
    }
  });

  test('each chapter begins with words of its derivation in sight', async ({ page }) => {
    for (const { id } of chapters) {
      await open(page, id);
      const text = page.locator('.outline p:visible').first();
      const { y } = (await text.boundingBox())!;
      const { y: end } = (await page.locator('.scrubber').boundingBox())!;
      expect(y, id).toBeLessThan(end);
    }
  });

  test('with larger text, too, no node stands under what is picked below the network', async ({
    page,
  }) => {
    for (const [size, height] of [
      [16, 667],
      [21, 740],
      [21, 844],
    ] as const) {
      await page.setViewportSize({ width: 390, height });
      await enlargeText(page, size);
      for (const { id } of chapters.filter(({ number }) => number < 4)) {
        await open(page, id, stepsOf(id).at(-2));
        const lowest = await page
          .locator('.diagram .node circle')
          .evaluateAll((nodes) =>
            Math.max(...nodes.map((node) => node.getBoundingClientRect().bottom)),
          );
        const { y } = (await page.locator('.example-picker').boundingBox())!;
        expect(lowest, `${id} at ${size}, ${height}`).toBeLessThanOrEqual(y);
      }
    }
  });

  test('on its side all of the network’s panel is in sight at once, in every chapter', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 844, height: 390 });
    for (const { id } of chapters) {
      await open(page, id);
      const overflow = await page
        .locator('.stage')
        .evaluate((stage) => stage.scrollHeight - stage.clientHeight);
      expect(overflow, id).toBe(0);
    }
  });

  test('a step that is read stays in sight when the phone is turned, and menus lie within it', async ({
    page,
  }) => {
    for (const step of ['predictions', 'hidden-paths', 'hidden-product']) {
      expect(stepsOf(chapter)).toContain(step);
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, chapter, step);
      const heading = activeStep(page).locator('h2');
      await expect(heading).toBeInViewport();
      await page.setViewportSize({ width: 844, height: 390 });
      await expect(heading).toBeInViewport({ ratio: 1 });
    }
    await page.evaluate(() => scrollTo(0, 0));
    for (const menu of ['Situations', 'Practice', 'Share']) {
      await page.getByText(menu, { exact: true }).tap();
      for (const item of await page.locator('.menu[open] li').all()) {
        await expect(item, menu).toBeInViewport({ ratio: 1 });
      }
      await page.getByText(menu, { exact: true }).tap();
    }
  });

  test('a word or a number of the text that is tapped stays lit until the next tap', async ({
    page,
  }) => {
    await open(page, chapter, 'hidden-product');
    await page.getByRole('button', { name: 'Numbers', exact: true }).tap();
    const lit = (ref: string) => inLedger(page, ref).getAttribute('data-lit');
    await activeStep(page).locator('.term[data-term="X.*.*"]').first().tap();
    await poll(() => lit('X.0.0')).toBe('self');
    await painted(page);
    expect(await lit('X.3.2')).toBe('self');
    await activeStep(page).locator('.term[data-term="W1.*.*"]').first().tap();
    await poll(() => lit('W1.0.0')).toBe('self');
    expect(await lit('X.0.0')).not.toBe('self');
    await activeStep(page).locator('h2').tap();
    await poll(() => lit('W1.0.0')).not.toBe('self');
  });
});
