import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { woff2Only } from './vite/woff2-only.ts';

export default defineConfig({
  // Relative addresses, so that the built folder works wherever it is put.
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [woff2Only] } },
  build: { target: 'es2022' },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
});
