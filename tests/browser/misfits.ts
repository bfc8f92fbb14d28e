import { expect, type Page } from '@playwright/test';

/** Everything fits once the page has come to rest: a formula finds its size while its numbers change. */
export const expectFits = (page: Page, where: string) =>
  expect
    .configure({ soft: true, timeout: 20_000 })
    .poll(() => misfits(page), where)
    .toEqual([]);

/** What does not fit, in each panel of the stage where only one of them is shown. */
async function misfits(page: Page): Promise<string[]> {
  const tabs = page.locator('.panel-tabs button');
  const shown = (await tabs.first().isVisible()) ? await tabs.all() : [];
  const found = [await misfitsShown(page)];
  for (const tab of shown.slice(1)) {
    await tab.click();
    found.push(await misfitsShown(page));
  }
  if (shown.length > 0) await shown[0].click();
  return found.flat();
}

const misfitsShown = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // Twice: what measures itself is written anew in the frame after the one in which it is measured.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`);

    for (const cell of document.querySelectorAll('.cell')) {
      if (!cell.checkVisibility()) continue;
      const text = document.createRange();
      text.selectNodeContents(cell);
      const [inner, outer] = [text.getBoundingClientRect(), cell.getBoundingClientRect()];
      const over = Math.max(outer.left - inner.left, inner.right - outer.right);
      if (over > 0.5) {
        const [ref, panel] = [cell.getAttribute('data-ref'), cell.closest('[aria-label]')];
        found.push(`${cell.textContent} is ${over} too wide in ${ref}, ${panel?.ariaLabel}`);
      }
    }

    for (const line of document.querySelectorAll('.step-body .line')) {
      // What would be too small to read is scrolled; and the last letter may lean a little over its box.
      const isOver = line.scrollWidth > line.clientWidth + 3 && !line.classList.contains('scrolls');
      if (line.checkVisibility() && isOver)
        found.push(`a formula is ${line.scrollWidth} wide in ${line.clientWidth}`);
    }

    for (const formula of document.querySelectorAll('.formula > .katex, .formula > * > .katex')) {
      if (!formula.checkVisibility({ contentVisibilityAuto: true })) continue;
      const size =
        Number.parseFloat(getComputedStyle(formula).fontSize) * (formula.currentCSSZoom ?? 1);
      if (size < 12) found.push(`“${formula.textContent?.slice(-40)}” is ${size} px high`);
    }

    // Scripts of formulas are smaller than their letters, as everywhere.
    const formulas = '.katex, .scripts, sup, sub, .visually-hidden, math';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      if (!element || !textContent?.trim() || element.closest(formulas)) continue;
      if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize) * (element.currentCSSZoom ?? 1);
      if (size < 12) found.push(`“${textContent}” is ${size} px high`);
    }

    for (const fill of document.querySelectorAll('.stage .fill')) {
      if (!fill.checkVisibility()) continue;
      const { x, y, width, height } = fill.getBoundingClientRect();
      for (const [across, down] of [0.3, 0.5, 0.7].flatMap((i) =>
        [0.3, 0.5, 0.7].map((j) => [i, j]),
      )) {
        const at = { x: x + across * width, y: y + down * height };
        for (const under of document.elementsFromPoint(at.x, at.y)) {
          // The outline scrolls out of sight below the stage.
          if (!under.closest('.stage') || under === fill) continue;
          if (under.children.length > 0 || !under.textContent?.trim()) continue;
          const text = document.createRange();
          text.selectNodeContents(under);
          const { left, right, top, bottom } = text.getBoundingClientRect();
          if (left < at.x && at.x < right && top < at.y && at.y < bottom)
            found.push(`“${under.textContent}” is under what fills the screen`);
        }
      }
    }

    const labels = [...document.querySelectorAll<SVGElement>('.diagram text')]
      .filter((label) => label.checkVisibility({ visibilityProperty: true }))
      .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }));
    for (const [n, { text, box }] of labels.entries()) {
      for (const { text: other, box: b } of labels.slice(n + 1)) {
        // A line of text has room above and below its signs, and the widest numbers may touch.
        const across = Math.min(box.right, b.right) - Math.max(box.left, b.left);
        const down = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
        const least = Math.min(box.width * box.height, b.width * b.height);
        if (across > 0 && down > 0 && across * down > 0.3 * least)
          found.push(`${text} lies over ${other} in the network`);
      }
    }

    const controls = [...document.querySelectorAll('.masthead :is(h1, a, select, button, summary)')]
      .filter((control) => control.checkVisibility())
      .map((control) => ({ name: control.textContent, box: control.getBoundingClientRect() }));
    for (const [n, { name, box }] of controls.entries()) {
      if (box.left < 0 || box.right > innerWidth) found.push(`${name} is outside`);
      for (const { name: other, box: b } of controls.slice(n + 1)) {
        const apart =
          box.right <= b.left || b.right <= box.left || box.bottom <= b.top || b.bottom <= box.top;
        if (!apart) found.push(`${name} lies over ${other}`);
      }
    }
    return found;
  });
