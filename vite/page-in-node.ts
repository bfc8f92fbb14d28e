import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

type Prerender = typeof import('../src/app/prerender.tsx');
let loaded: Promise<Prerender> | undefined;

/** The page's own modules, run in Node: the fonts and the built page both read from them. */
export function pageInNode(): Promise<Prerender> {
  loaded ??= runnerImport<Prerender>(
    fileURLToPath(new URL('../src/app/prerender.tsx', import.meta.url)),
    { mode: 'production', logLevel: 'warn' },
  ).then(({ module }) => module);
  return loaded;
}
