import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the page's icon and its pictures into the page, and takes away what asks for its script early: it is inside as well. */
export const nothingBeside: Plugin = {
  name: 'nothing-beside',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const preload = /<link rel="modulepreload"[^>]*>/;
      for (const beside of ['./favicon.svg', preload]) {
        if (html.search(beside) < 0) throw new Error(`index.html has no ${String(beside)}`);
      }
      return html
        .replace('./favicon.svg', dataOf)
        .replaceAll(/(?<=<img [^>]*src=")pictures\/[^"]+/g, dataOf)
        .replace(preload, '');
    },
  },
};

/** A picture of the page as an address that holds it. */
const dataOf = (file: string): string =>
  `data:image/svg+xml;base64,${readFileSync(new URL(`../public/${file}`, import.meta.url), 'base64')}`;
