import { drag, expect, formulasReady, inLedger, open, set, test } from './support.ts';

const chapter = 'one-layer-batch';
const key = 'gradients-by-hand.notation';

/** What a browser does whose storage cannot be used, run in the page before its own scripts. */
const faults = {
  forbidden: () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  unreadable: () => {
    Storage.prototype.getItem = () => {
      throw new DOMException('corrupt', 'UnknownError');
    };
  },
  absent: () => {
    Object.defineProperty(window, 'localStorage', { value: null });
  },
};

for (const [fault, make] of Object.entries(faults)) {
  test(`where storage is ${fault}, the page works and no number is lost`, async ({ page }) => {
    await page.addInitScript(make);
    await open(page, chapter);
    await set(page, inLedger(page, 'X.0.0'), '7.5');
    await page.getByLabel('Notation').selectOption('textbook');
    await formulasReady(page);
    await expect(page.getByLabel('Notation')).toHaveValue('textbook');
    await expect(inLedger(page, 'X.0.0')).toHaveText('7.5');
    const before = await inLedger(page, 'yHat.0.0').textContent();
    await drag(page, inLedger(page, 'W.0.0'), 40);
    await expect(inLedger(page, 'yHat.0.0')).not.toHaveText(before!);
  });
}

const corrupt = {
  'half a text': '{"notation":"bl',
  'another shape': '{"notation":{"id":"numpy"},"numbers":[1,2]}',
  'no number': 'NaN',
  'a name that every object has': 'constructor',
  nothing: '',
  'a million letters': 'x'.repeat(1_000_000),
};

for (const [what, text] of Object.entries(corrupt)) {
  test(`storage that holds ${what} is ignored, and then written over`, async ({ page }) => {
    await page.addInitScript(
      ([key, text]) => {
        // Only where nothing was kept since, so that the second visit finds what the first left.
        if (!sessionStorage.getItem('visited')) localStorage.setItem(key, text);
        sessionStorage.setItem('visited', 'yes');
      },
      [key, text],
    );
    await open(page, chapter);
    await expect(page.getByLabel('Notation')).toHaveValue('blog');
    await set(page, inLedger(page, 'X.0.0'), '7.5');
    await expect(inLedger(page, 'X.0.0')).toHaveText('7.5');

    await page.getByLabel('Notation').selectOption('numpy');
    await page.reload();
    await formulasReady(page);
    await expect(page.getByLabel('Notation')).toHaveValue('numpy');
  });
}
