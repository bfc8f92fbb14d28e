import katex from 'katex';

/** A formula as KaTeX renders it on the page. Throws on anything that KaTeX would complain of. */
export const render = (latex: string): string =>
  katex.renderToString(latex, {
    output: 'html',
    displayMode: true,
    throwOnError: true,
    strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
  });
