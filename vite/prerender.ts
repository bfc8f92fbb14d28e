import {
  type HtmlTagDescriptor,
  type IndexHtmlTransformContext,
  minifySync,
  type Plugin,
} from 'vite';
import { pageInNode } from './page-in-node.ts';
import { withoutStyles } from './style-rules.ts';

/** The fonts without which neither prose nor a formula can be painted. */
const firstFonts = /(charter_regular|KaTeX_(Main-Regular|Math-Italic))[^/]*\.woff2$/;

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
      const root = withoutStyles(await pageHtml());
      const styled = withStyles(shortened(html), bundle, root.css);
      const fonts = Object.keys(bundle).filter((file) => firstFonts.test(file));
      const { head, src } = withoutScript(styled);
      const article = `<noscript>${articlesHtml()}</noscript>`;
      // A task of its own, when it is there and there is what it works on: not a part of ending the document.
      const script = `<script type="module" async crossorigin src="${src}"></script>`;
      const page = [`<div id="root">${root.html}</div>`, script, article].join('\n    ');
      const place = '<div id="root"></div>';
      if (!html.includes(place)) throw new Error(`index.html has no ${place} to fill`);
      return {
        html: head.replace(place, () => page),
        tags: [
          ...fonts.map(preload),
          {
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: src },
            injectTo: 'head',
          },
          ...addressTags(process.env['SITE_URL']),
        ],
      };
    },
  },
};

/** The page with what is in its inline script for people left out. */
const shortened = (html: string) =>
  html.replaceAll(
    /(?<=<script>).*?(?=<\/script>)/gs,
    (code) => minifySync('inline.js', code, { module: false, compress: { target: 'es2015' } }).code,
  );

/** The page without its script, which the build puts into the head, and where that is. */
function withoutScript(html: string): { head: string; src: string } {
  const script = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/;
  const src = script.exec(html)?.[1];
  if (!src) throw new Error('prerender: expected one script among what was built');
  return { head: html.replace(script, ''), src };
}

/**
 * The page with its stylesheet inside: one file of a tenth of the page, which every reader needs
 * before anything can be painted, and would otherwise ask for when the page has come. `more` are rules
 * that win over it.
 */
function withStyles(
  html: string,
  bundle: NonNullable<IndexHtmlTransformContext['bundle']>,
  more: string,
): string {
  const link = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/;
  const file = link.exec(html)?.[1];
  const asset = file === undefined ? undefined : bundle[file];
  if (!file || asset?.type !== 'asset') {
    throw new Error('prerender: expected one stylesheet among what was built');
  }
  delete bundle[file];
  // What is fetched later would ask for it again, and on most hosts not come without it.
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk') chunk.viteMetadata?.importedCss.delete(file);
  }
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const css = String(asset.source).replaceAll('url(./', `url(./${folder}`);
  return html.replace(link, () => `<style>${css}${more}</style>`);
}

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
