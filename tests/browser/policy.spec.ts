import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';

/** What something in the page tries, and the rule of the policy that forbids it. */
const attempts: Readonly<Record<string, (otherHost: string) => unknown>> = {
  'script-src-elem': (otherHost) => import(otherHost).catch(String),
  'style-src-attr': () => document.body.setAttribute('style', 'color: red'),
  'style-src-elem': () => {
    const style = document.createElement('style');
    style.append('body { color: red }');
    document.body.append(style);
  },
  'connect-src': (otherHost) => fetch(otherHost).catch(String),
  'img-src': (otherHost) => document.body.append(Object.assign(new Image(), { src: otherHost })),
  'frame-src': (otherHost) => {
    const frame = Object.assign(document.createElement('iframe'), { src: otherHost });
    document.body.append(frame);
  },
  'base-uri': (otherHost) => {
    document.head.append(Object.assign(document.createElement('base'), { href: otherHost }));
  },
  'require-trusted-types-for': () => {
    try {
      document.body.innerHTML = '<p>markup</p>';
    } catch {
      // It is thrown, too.
    }
  },
  'trusted-types': () => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    try {
      trustedTypes.createPolicy('another', {});
    } catch {
      // As above.
    }
  },
};

/** The rule by which the page forbids what is tried in it. */
async function ruleAgainst(page: Page, attempt: (otherHost: string) => unknown) {
  await page.evaluate(() => {
    const ruled = new Promise<string>((tell) =>
      addEventListener(
        'securitypolicyviolation',
        ({ effectiveDirective }) => tell(effectiveDirective),
        { once: true },
      ),
    );
    Object.assign(window, { ruled });
  });
  await page.evaluate(attempt, 'https://elsewhere.example/');
  return page.evaluate(() => (window as unknown as { ruled: Promise<string> }).ruled);
}

test('the built page may do nothing but what its policy names, which hosts can send as a header', async ({
  page,
}) => {
  await page.goto('');
  await expect(page.locator('html.answers')).toBeAttached();
  for (const [rule, attempt] of Object.entries(attempts)) {
    expect(await ruleAgainst(page, attempt), rule).toBe(rule);
  }
  await expect(page).toHaveTitle(/^Gradients, by hand/);
  await expect(page.locator('#root')).toBeVisible();

  const policy = page.locator('head > :nth-child(2)');
  await expect(policy).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  const allowed = (await policy.getAttribute('content'))!;
  expect(allowed).not.toMatch(/unsafe|https?:|\*/);
  expect(await readFile('dist/_headers', 'utf8')).toContain(
    `Content-Security-Policy: ${allowed}\n`,
  );
});
