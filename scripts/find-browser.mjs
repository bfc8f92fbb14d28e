/**
 * Tests and pictures need a Chromium, and a machine that has only Node has none. This finds one, or
 * fetches one into the project's cache when it is first needed, so that nobody who merely reads or
 * builds the page pays for a browser.
 *
 * `node scripts/find-browser.mjs` prints what it found as a line that a shell can run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** @typedef {{ executablePath: string, env?: Record<string, string> }} Browser */

const PACKED = '@sparticuz/chromium@147.0.0';
const cache = fileURLToPath(new URL('../.cache/chromium', import.meta.url));

/** For Playwright: where the browser is, and the flags that keep it quiet and offline. */
export function launchOptions() {
  const { executablePath, env } = findBrowser();
  return {
    executablePath,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** @returns {Browser} */
function findBrowser() {
  const browser = named() ?? playwrights() ?? installed() ?? unpacked() ?? downloaded();
  if (browser) return browser;
  throw new Error(
    'No Chromium was found and none could be fetched. Install Chrome or Chromium, or set ' +
      'CHROME_PATH to the program, or run `npx playwright install --with-deps chromium`.',
  );
}

function named() {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) return undefined;
  if (existsSync(executablePath)) return { executablePath };
  throw new Error(`CHROME_PATH is ${executablePath}, and there is no such file.`);
}

function playwrights() {
  const executablePath = chromium.executablePath();
  return existsSync(executablePath) ? { executablePath } : undefined;
}

function installed() {
  const executablePath = usualPlaces().find((place) => existsSync(place));
  return executablePath ? { executablePath } : undefined;
}

function usualPlaces() {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((n) => process.env[n]);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      programs.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  const programs = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  const folders = [...path, '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
}

/**
 * A Chromium inside an npm package: it needs the npm registry and nothing else, neither a download
 * site nor root. It is made for a cloud function, so it brings its own libraries and fonts, and
 * unpacks them only when it believes that it is there.
 */
function unpacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(cache, 'unpacked');
  if (existsSync(home)) return inFolder(home);

  console.error(`No Chrome or Chromium here: fetching ${PACKED} into .cache/chromium.`);
  // Unpacked aside and renamed when it starts, so that half a browser is never taken for a whole one.
  const aside = join(cache, `unpacking-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
  const entry = join(cache, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  const unpack =
    'const { default: it } = await import(process.argv[1]); await it.executablePath();';
  const { executablePath, env } = inFolder(aside);
  const works =
    run('npm', ['install', '--prefix', cache, ...flags, PACKED]) &&
    run(process.execPath, ['--input-type=module', '-e', unpack, pathToFileURL(entry).href], {
      TMPDIR: aside,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
    }) &&
    run(executablePath, ['--version'], env);
  if (!works || existsSync(home)) {
    rmSync(aside, { recursive: true });
    return works ? inFolder(home) : undefined;
  }
  // Its own fonts.conf looks in /tmp/fonts, which is not where they are.
  const folders = [join(home, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`);
  const fontsCache = `<cachedir>${join(home, 'fonts-cache')}</cachedir>`;
  writeFileSync(
    join(aside, 'fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig>${folders.join('')}${fontsCache}</fontconfig>\n`,
  );
  renameSync(aside, home);
  return inFolder(home);
}

/** @param {string} folder */
function inFolder(folder) {
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

function downloaded() {
  console.error('Asking Playwright to download its Chromium.');
  // Through a shell, since npx is a script on Windows.
  spawnSync('npx playwright install chromium', { shell: true, stdio: ['ignore', 2, 2] });
  return playwrights();
}

/**
 * What a child says goes to the error stream: standard output is for the answer alone.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(program, args, env) {
  return (
    spawnSync(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] })
      .status === 0
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { executablePath, env = {} } = findBrowser();
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  console.log([...settings, executablePath].join(' '));
}
