import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the page's icon into the page, and takes away what asks for its script early: it is inside as well. */
export const nothingBeside: Plugin = {
  name: 'nothing-beside',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const icon = readFileSync(new URL('../public/favicon.svg', import.meta.url), 'base64');
      const preload = /<link rel="modulepreload"[^>]*>/;
      for (const beside of ['./favicon.svg', preload]) {
        if (html.search(beside) < 0) throw new Error(`index.html has no ${String(beside)}`);
      }
      return html
        .replace('./favicon.svg', `data:image/svg+xml;base64,${icon}`)
        .replace(preload, '');
    },
  },
};
