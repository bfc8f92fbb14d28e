import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { chapters, expect, formulasReady, test } from './support.ts';

test.use({ serviceWorkers: 'allow' });

/** Until all files of the page are kept, and it is they that answer. */
const kept = (page: Page) =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  });

test('a page that was seen once opens without a network, each chapter with its formulas', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.mouse.move(200, 200);
  await kept(page);
  await context.setOffline(true);
  for (const { id, steps } of chapters) {
    const { id: step, title } = steps[1];
    await page.goto('about:blank');
    await page.goto(`/?from=elsewhere#/${id}/${step}`);
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await formulasReady(page);
  }
  await page.locator('summary', { hasText: 'Share' }).click();
  await page.getByRole('button', { name: 'Cover…' }).click();
  await expect(page.getByRole('dialog', { name: 'Cover' })).toBeVisible();
});

test.describe('where a new version has been put in the place of the old', () => {
  let server: Server;
  let isNew = false;
  const types = { html: 'text/html', js: 'text/javascript', svg: 'image/svg+xml' };

  /** The built page; as a new version under another title, and without the parts of the old one. */
  async function answer(path: string): Promise<Buffer | string | undefined> {
    const file = path === '/' ? '/index.html' : path;
    if (isNew && file.startsWith('/assets/') && /cover|dialog/.test(file)) return undefined;
    const content = await readFile(`dist${file}`).catch(() => undefined);
    if (!isNew || !content) return content;
    if (file === '/index.html') return String(content).replace('<title>', '<title>New: ');
    // Another version of the page, which is kept without what is no longer there.
    if (file === '/sw.js')
      return String(content)
        .replaceAll(/\{url:`index\.html`,revision:`\w+`\}/g, '{url:`index.html`,revision:`new`}')
        .replaceAll(/\{url:`assets\/[^`]*(cover|dialog)[^`]*`,revision:null\},?/g, '');
    return content;
  }

  test.beforeEach(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://host');
      void answer(pathname).then((content) => {
        const type = types[pathname.split('.').at(-1) as keyof typeof types] ?? types.html;
        response.writeHead(content === undefined ? 404 : 200, { 'content-type': type });
        response.end(content);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  test.afterEach(() => server.close());

  test('an open page of the old keeps all its parts, and the next visit is of the new', async ({
    context,
  }) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const old = await context.newPage();
    await old.goto(address);
    await old.mouse.move(200, 200);
    await kept(old);
    isNew = true;
    await old.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    await old.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);

    await old.locator('summary', { hasText: 'Share' }).click();
    await old.getByRole('button', { name: 'Cover…' }).click();
    await expect(old.getByRole('dialog', { name: 'Cover' })).toBeVisible();
    await old.close();

    await expect(async () => {
      const next = await context.newPage();
      await next.goto(address);
      const title = await next.title();
      await next.close();
      expect(title).toMatch(/^New: /);
    }).toPass();
  });
});
