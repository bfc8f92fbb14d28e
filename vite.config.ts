import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { embedScript } from './vite/embed-script.ts';
import { katexStyles } from './vite/katex-styles.ts';
import { offline } from './vite/offline.ts';
import { oldest, oldestBrowsers } from './vite/oldest-browsers.ts';
import { policy } from './vite/policy.ts';
import { prerendered } from './vite/prerender.ts';
import { proseFont } from './vite/prose-font.ts';

export default defineConfig(({ command }) => ({
  // Relative addresses, so that the built folder works wherever it is put.
  base: './',
  // What is no file is not found, as on other hosts; the page has but one address.
  appType: 'mpa',
  plugins: [react(), oldestBrowsers, prerendered, embedScript, policy(), offline()],
  css: { postcss: { plugins: command === 'build' ? [katexStyles, proseFont] : [] } },
  build: {
    target: oldest,
    modulePreload: {
      // A browser of that age preloads modules by itself.
      polyfill: false,
      // Who waits for a chapter should not wait for its parts one after the other. Of the rest, a list of
      // what each needs would only be bytes that everyone fetches.
      resolveDependencies: (file, needed) => (/chapter-/.test(file) ? needed : []),
    },
    // What the page starts with is one file, also where a later one uses parts of it.
    rolldownOptions: {
      // Drawing the page and its fonts is most of a build, as it should be.
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
    // A font inside the stylesheet would be fetched by everyone, before anything is painted.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
  },
  test: {
    environment: 'node',
    // Tests are about all chapters; only the page fetches them one by one.
    setupFiles: ['src/lessons/chapters.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'tests/engines/**'],
    // Properties run hundreds of times; a slow or busy machine is no reason to fail.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
}));
