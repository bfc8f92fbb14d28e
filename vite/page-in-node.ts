import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

type Prerender = typeof import('../src/app/prerender.tsx');
let loaded: Promise<Prerender> | undefined;

/** The page's own modules, run in Node: the fonts and the built page both read from them. */
export function pageInNode(): Promise<Prerender> {
  loaded ??= runnerImport<Prerender>(
    fileURLToPath(new URL('../src/app/prerender.tsx', import.meta.url)),
    { mode: 'production', logLevel: 'warn', plugins: [withoutStylesheets] },
  ).then(({ module }) => module);
  return loaded;
}

/** A view that brings its own stylesheet could not be loaded with it: nothing has a look in Node. */
const withoutStylesheets: Plugin = {
  name: 'without-stylesheets',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-stylesheet' : undefined),
  load: (id) => (id === '\0no-stylesheet' ? '' : undefined),
};
