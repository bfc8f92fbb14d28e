import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/find-browser.mjs';

const port = Number(process.env.PORT ?? 43117);
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/playwright',
  workers: 2,
  fullyParallel: true,
  // A test that passes on the second try is a broken test.
  retries: 0,
  // A test walks through a whole chapter; a slow machine is no reason to fail.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.cache/reports/playwright.json' }]],
  // A service worker would answer what a test holds back; the tests of it allow it.
  use: { baseURL, launchOptions: launchOptions(), serviceWorkers: 'block' },
  // The built page and not the development server: what is tested is what readers get.
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
