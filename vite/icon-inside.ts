import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the page's icon into the page, which then needs no file beside it. */
export const iconInside: Plugin = {
  name: 'icon-inside',
  transformIndexHtml(html) {
    const link = './favicon.svg';
    if (!html.includes(link)) throw new Error(`index.html has no ${link} to put into it`);
    const icon = readFileSync(new URL('../public/favicon.svg', import.meta.url), 'base64');
    return html.replace(link, `data:image/svg+xml;base64,${icon}`);
  },
};
