import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, type Engine, programPath, startProgram, stopProgram } from './engine.ts';
import { startDriver } from './webdriver.ts';

/** WebKitGTK's own small browser, the nearest to Safari that runs on Linux. It needs a screen. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  missing: () =>
    [
      programPath('WebKitWebDriver') && browserPath()
        ? ''
        : 'no WebKitWebDriver or MiniBrowser (apt-get install webkit2gtk-driver)',
      programPath('Xvfb') ? '' : 'no Xvfb (apt-get install xvfb)',
    ]
      .filter(Boolean)
      .join('; ') || undefined,
  start: async () => {
    const home = emptyFolder();
    const screen = await startScreen();
    const driven = await startDriver({
      driver: 'WebKitWebDriver',
      capabilities: {
        'webkitgtk:browserOptions': { binary: browserPath(), args: ['--automation'] },
      },
      env: {
        DISPLAY: screen.display,
        GDK_BACKEND: 'x11',
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_CACHE_HOME: home,
        // A screen that nobody sees has no graphics card to share memory with.
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
      },
    });
    return {
      ...driven,
      close: async () => {
        await driven.close();
        await stopProgram(screen.child);
        rmSync(home, { recursive: true, force: true, maxRetries: 3 });
      },
    };
  },
};

/** Debian keeps it among the libraries of the machine's kind, in a folder of the version's name. */
function browserPath(): string | undefined {
  const libraries = '/usr/lib';
  if (!existsSync(libraries)) return undefined;
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  return readdirSync(libraries)
    .flatMap((kind) => versions.map((version) => join(libraries, kind, version, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

/** Xvfb finds a number that is free by itself, and says which. */
async function startScreen() {
  const child = startProgram(
    programPath('Xvfb')!,
    ['-displayfd', '3', '-screen', '0', '2600x2000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string>((resolve) =>
    child.stdio[3]!.once('data', (text) => resolve(String(text).trim())),
  );
  return { child, display: `:${number}` };
}
