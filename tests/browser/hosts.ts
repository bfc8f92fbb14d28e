import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { evaluate } from '@mdx-js/mdx';
import type { Frame, Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createElement } from 'react';
import * as jsx from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { build } from 'vite';
import { expect, test as base } from './support.ts';

/** The files of another page, by their paths. */
export type Files = Readonly<Record<string, string>>;

interface Fixtures {
  /** Serves another page, at another origin than the built one; gives back where. */
  serve: (files: Files, headers?: OutgoingHttpHeaders) => Promise<string>;
}

export { expect };

export const test = base.extend<Fixtures>({
  serve: async ({ alsoAsked }, run) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await run(async (files, headers = {}) => {
      const server = createServer((request, response) => {
        const path = new URL(request.url!, 'http://localhost').pathname;
        const file = files[path === '/' ? '/index.html' : path];
        response.writeHead(file === undefined ? 404 : 200, {
          'Content-Type': typeOf(path),
          ...headers,
        });
        response.end(file);
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      alsoAsked.push(origin);
      return origin;
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};
const typeOf = (path: string) => types[path.split('.').at(-1)!] ?? 'text/html; charset=utf-8';

/** The example pages of the repository, with the built page in the place of the one they name. */
export const examples: Readonly<Record<string, (built: string) => Promise<Files>>> = {
  'plain HTML': async (built) => ({
    '/index.html': at(built, await example('plain-html/index.html')),
    '/style.css': await example('plain-html/style.css'),
    '/network.svg': await example('plain-html/network.svg'),
    '/favicon.ico': '',
  }),
  Jekyll: async (built) => {
    const [, head, body] = /^---\n(.*?)---\n(.*)$/s.exec(await example('jekyll/post.md'))!;
    const title = /title: (.*)/.exec(head)![1];
    const page = (await example('jekyll/layout.html'))
      .replaceAll('{{ page.title }}', title)
      .replace('{{ content }}', () => asKramdown(body));
    return {
      '/index.html': at(built, page),
      '/assets/mathjax/tex-chtml.js': typesetting,
      '/favicon.ico': '',
    };
  },
  React: async (built) => {
    const done = await build({
      root: 'examples/react',
      configFile: false,
      logLevel: 'warn',
      plugins: [react()],
      build: { write: false, modulePreload: false },
    });
    const [output] = [done].flat();
    if (!('output' in output)) throw new Error('hosts: expected a build that ends');
    const files = output.output.map((file) => [
      `/${file.fileName}`,
      at(built, file.type === 'chunk' ? file.code : String(file.source)),
    ]);
    return { ...Object.fromEntries(files), '/favicon.ico': '' };
  },
  MDX: async (built) => {
    const { default: Post } = await evaluate(await example('mdx/post.mdx'), jsx);
    const page = renderToStaticMarkup(createElement(Post));
    return {
      '/index.html': at(built, `<!doctype html><title>MDX</title>${page}`),
      '/favicon.ico': '',
    };
  },
};

const example = (file: string) => readFile(`examples/${file}`, 'utf8');
const at = (built: string, text: string) => text.replaceAll('https://gradients.example/', built);

/** As kramdown does: what begins with a tag stays as it is up to its end, and the rest is paragraphs. */
const asKramdown = (markdown: string) =>
  markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => (block.startsWith('<') ? block : `<p>${block}</p>`))
    .join('\n');

/** In the place of MathJax, which would come from its own host: what is between two dollars is put as taller boxes. */
const typesetting = `
  document.body.innerHTML.includes('$$') && document.querySelectorAll('p').forEach((p) => {
    if (p.textContent.includes('$$')) p.innerHTML = '<span style="display:block;height:4rem">formula</span>';
  });`;

/** A page that holds this, and nothing else but what makes it scroll. */
export const pageWith = (built: string, body: string): Files => ({
  '/index.html': `<!doctype html><meta charset="utf-8"><title>Host</title>
    <style>body { max-width: 46rem; margin: 0 auto } .space { height: 1200px }
    .dark { background: #111; color: #eee }</style>
    <script type="module" src="${built}embed.js"></script><input aria-label="Name">${body}`,
  '/favicon.ico': '',
});

/** The element, once its frame shows what it asks for; what is in that frame. */
export async function readyFrame(page: Page, selector = 'gradients-by-hand'): Promise<Frame> {
  const frame = page.locator(selector).locator('iframe[data-ready]');
  await expect(frame).toBeAttached();
  const element = await frame.elementHandle();
  return (await element.contentFrame())!;
}

/** What belongs to a page and not to what stands in it. */
export const hostOf = (page: Page) =>
  page.evaluate(() => ({
    scroll: scrollY,
    history: history.length,
    focus: document.activeElement!.tagName,
  }));
