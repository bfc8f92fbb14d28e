/**
 * KaTeX's stylesheet names each font three times: woff2, woff and ttf. Every browser that runs this
 * page reads woff2, and the other two would be 40 files in the build that nobody fetches.
 * A PostCSS plugin, so that it sees the stylesheet whether it was imported from a script or by CSS.
 */
export const woff2Only = {
  postcssPlugin: 'woff2-only',
  Declaration: {
    src(declaration: { value: string }) {
      const sources = declaration.value.split(',');
      const woff2 = sources.filter((source) => /\.woff2\b/.test(source));
      if (woff2.length > 0 && woff2.length < sources.length) declaration.value = woff2.join(',');
    },
  },
};
