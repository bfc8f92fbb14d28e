import type { HtmlTagDescriptor, Plugin } from 'vite';
import { pageInNode } from './page-in-node.ts';

/** The fonts without which no formula can be painted. */
const firstFonts = /KaTeX_(Main-Regular|Math-Italic)[^/]*\.woff2$/;

/**
 * Writes into the built index.html the page as React will find it, and for readers without
 * JavaScript all chapters from top to bottom. `SITE_URL` is where the page will be published; where
 * it is not set, the page finds its own address when it is opened.
 */
export const prerendered: Plugin = {
  name: 'prerendered',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle = {} }) {
      const { pageHtml, articlesHtml } = await pageInNode();
      const fonts = Object.keys(bundle).filter((file) => firstFonts.test(file));
      const article = `<noscript>${articlesHtml()}</noscript>`;
      const page = `<div id="root">${await pageHtml()}</div>\n    ${article}`;
      const root = '<div id="root"></div>';
      if (!html.includes(root)) throw new Error(`index.html has no ${root} to fill`);
      return {
        html: html.replace(root, () => page),
        tags: [...fonts.map(preload), ...addressTags(process.env['SITE_URL'])],
      };
    },
  },
};

const preload = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: {
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    href: `./${file}`,
    crossorigin: true,
  },
  // Before the stylesheet that asks for them.
  injectTo: 'head-prepend',
});

/** The canonical address of a page that was built without one: where it stands, without the step. */
const ownAddress = `document.head.append(Object.assign(document.createElement('link'), {
  rel: 'canonical', href: location.origin + location.pathname }));`;

/** Where the page and its picture are, for those who link to it. */
function addressTags(site: string | undefined): HtmlTagDescriptor[] {
  if (!site) return [{ tag: 'script', children: ownAddress }];
  const address = new URL(site.endsWith('/') ? site : `${site}/`);
  const picture = new URL('social.png', address).href;
  const meta = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: 'meta', attrs });
  return [
    { tag: 'link', attrs: { rel: 'canonical', href: address.href } },
    meta({ property: 'og:url', content: address.href }),
    meta({ property: 'og:image', content: picture }),
    meta({ property: 'og:image:width', content: '1200' }),
    meta({ property: 'og:image:height', content: '630' }),
    meta({ name: 'twitter:image', content: picture }),
  ];
}
