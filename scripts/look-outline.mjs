/** @typedef {{ id: string, steps: string[], nodes: number, pictures: string[] }} Chapter */

/**
 * The chapters, their steps, how many hidden nodes each can have (none in the first), and the pictures below
 * its numbers. They are read from the page itself, so a new step is pictured without being named.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
export async function readOutline(browser, address) {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const links = await page
    .getByRole('navigation', { name: 'Chapters' })
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  /** @type {Chapter[]} */
  const chapters = [];
  for (const link of links) {
    await page.goto('about:blank');
    await page.goto(address + link, { waitUntil: 'networkidle' });
    const steps = await page
      .locator('.outline [data-step]')
      .evaluateAll((all) => all.map((step) => step.getAttribute('data-step') ?? ''));
    if (steps.length === 0) throw new Error(`No step is to be seen at ${link}.`);
    const nodes = await page.locator('.hidden-nodes button').count();
    await page.locator('.in-pictures').scrollIntoViewIfNeeded();
    const choices = page.getByRole('group', { name: 'Picture', exact: true }).getByRole('button');
    await choices.first().waitFor();
    const pictures = await choices.allTextContents();
    chapters.push({ id: link.split('/')[1], steps, nodes, pictures });
  }
  await page.close();
  return chapters;
}
