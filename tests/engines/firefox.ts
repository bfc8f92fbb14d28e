import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Driven,
  emptyFolder,
  type Engine,
  programPath,
  startProgram,
  stopProgram,
  until,
} from './engine.ts';
import { connectTo } from './marionette.ts';

/** What makes it quiet: nothing on the network but the page, and a port of its own choice. */
const preferences = {
  'marionette.port': 0,
  'layout.css.prefers-color-scheme.content-override': 1,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': '',
};

const browserPath = () => programPath('firefox-esr', 'firefox');

/** Firefox understands WebDriver by itself, over a socket: no driver is needed beside it. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (browserPath() ? undefined : 'no firefox-esr (apt-get install firefox-esr)'),
  start: async (): Promise<Driven> => {
    const profile = emptyFolder();
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    const child = startProgram(
      browserPath()!,
      ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'],
      { stdio: 'ignore' },
    );
    const portFile = join(profile, 'MarionetteActivePort');
    const port = await until(
      () => existsSync(portFile) && Number(readFileSync(portFile, 'utf8')),
      'Firefox to listen',
    );
    const ask = await connectTo(port);
    const { capabilities } = (await ask('WebDriver:NewSession', {
      capabilities: { alwaysMatch: {} },
    })) as { capabilities: { browserVersion: string } };
    return {
      name: `Firefox ${capabilities.browserVersion}`,
      send: async (command, parameters = {}) => {
        const answer = await ask(`WebDriver:${command}`, parameters);
        const isWrapped = typeof answer === 'object' && answer !== null && 'value' in answer;
        return isWrapped ? answer.value : answer;
      },
      close: async () => {
        await stopProgram(child);
        rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      },
    };
  },
};
