import { launchOptions } from '../../scripts/find-browser.mjs';
import { type Engine, programPath } from './engine.ts';
import { startDriver } from './webdriver.ts';

/** The Chromium of the other browser tests, by its own driver. */
export const chromium: Engine = {
  name: 'Chromium',
  missing: () =>
    programPath('chromedriver') ? undefined : 'no chromedriver (apt-get install chromium-driver)',
  start: () => {
    const { executablePath, args } = launchOptions();
    const options = { binary: executablePath, args: [...args, '--headless=new'] };
    return startDriver({
      driver: 'chromedriver',
      capabilities: { 'goog:chromeOptions': options },
    });
  },
};
