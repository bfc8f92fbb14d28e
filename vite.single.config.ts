import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { katexStyles } from './vite/katex-styles.ts';
import { nothingBeside } from './vite/nothing-beside.ts';
import { oldest, oldestBrowsers } from './vite/oldest-browsers.ts';
import { policy } from './vite/policy.ts';
import { prerendered } from './vite/prerender.ts';
import { proseFont } from './vite/prose-font.ts';

/** The whole page as one file, with its scripts, styles and fonts: for archives, and to be opened from a disk. */
export default defineConfig({
  plugins: [
    react(),
    oldestBrowsers,
    prerendered,
    nothingBeside,
    viteSingleFile({ outputFileName: 'gradients-by-hand.html' }),
    policy({ isAlone: true }),
  ],
  css: { postcss: { plugins: [katexStyles, proseFont] } },
  publicDir: false,
  build: { target: oldest, outDir: 'single', modulePreload: false, reportCompressedSize: false },
});
