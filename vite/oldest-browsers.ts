import type { Plugin } from 'vite';

/** The oldest browsers that the page is made for: since then each knows light-dark() and nested rules. */
export const oldest = ['chrome123', 'firefox121', 'safari17.5'];

/** As people write them: Chrome 123, Firefox 121, Safari 17.5. */
export const oldestNamed = (browsers: readonly string[]): string =>
  browsers
    .map((browser) =>
      browser.replace(/^([a-z])([a-z]*)/, (_, first, rest) => `${first.toUpperCase()}${rest} `),
    )
    .join(', ');

/** Writes them where index.html says which browsers it is made for, which only older ones show. */
export const oldestBrowsers: Plugin = {
  name: 'oldest-browsers',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('%OLDEST%', oldestNamed(oldest)),
  },
};
