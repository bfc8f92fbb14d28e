/**
 * Takes the picture that is shown where the page is linked to, public/social.png, from the built page:
 * the network, and the line of the derivation that it is about. Run it when either has changed:
 *
 *     npm run build && node scripts/social-picture.mjs
 */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from './find-browser.mjs';

const size = { width: 1200, height: 630 };
/** A picture has no controls, and is seen small. */
const style = `
  .settings, .scrubber, .masthead nav, .in-product, .in-ledger, .in-pictures, .in-origin,
  .panel-tabs, .takeaway, .opening, .step:not([aria-current]), .copy, .aside, .hidden-nodes { display: none !important; }
  .page { height: 630px; }
  .masthead { padding: 34px 52px 0; border: 0; }
  .masthead h1 { font-size: 46px; }
  main { display: grid; grid-template-columns: 560px 1fr; overflow: hidden; }
  .outline { border: 0; padding: 10px 0 0 52px; overflow: hidden; }
  .step[aria-current] h2 { font-size: 30px; }
  .step-body .prose { display: none; }
  .step-body .line { margin-top: 22px; font-size: 21px; }
  .stage { display: block; padding: 40px 40px 0 0; overflow: hidden; }
`;

const server = await preview({ preview: { host: '127.0.0.1', port: 43119 }, logLevel: 'warn' });
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({
  viewport: size,
  colorScheme: 'light',
  // The page lets nobody write styles into it.
  bypassCSP: true,
});
await page.goto(`${server.resolvedUrls?.local[0]}#/two-layer-single/node-error`, {
  waitUntil: 'networkidle',
});
await page.addStyleTag({ content: style });
await page.evaluate(() => document.fonts.ready);
// Formulas are fitted to their new columns in the next frame.
await page.waitForTimeout(300);
await page.screenshot({ path: 'public/social.png' });
await browser.close();
await server.close();
