/** Packages that only a benchmark needs: fetched on demand into .cache/bench, never into package.json. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** The exact version of each package. */
export type Packages = Readonly<Record<string, string>>;

/** Gives a package's exports, by the package's name. */
export type Require = (name: string) => unknown;

/**
 * What to load the packages with, installed into a folder of their own if they are not there yet:
 * npm would take out of a common one whatever it is not asked for. Throws when npm cannot have them.
 */
export function requireOf(name: string, packages: Packages): Require {
  const folder = resolve('.cache/bench', name);
  const wanted = Object.entries(packages);
  if (!wanted.every(([one, version]) => installedVersion(folder, one) === version)) {
    install(
      folder,
      wanted.map(([one, version]) => `${one}@${version}`),
    );
  }
  // With a trailing slash: modules are looked for in this folder, not beside it.
  return createRequire(folder + '/');
}

function installedVersion(folder: string, name: string): string | undefined {
  try {
    const text = readFileSync(resolve(folder, 'node_modules', name, 'package.json'), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  } catch {
    return undefined;
  }
}

function install(folder: string, packages: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  // Without a network, one more try and not npm's patience of minutes.
  const hasty = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  const { error, status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', folder, ...quiet, ...hasty, ...packages],
    { encoding: 'utf8', timeout: 180_000 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`npm cannot have ${packages.join(', ')}: ${reason(stderr)}`);
}

/** What npm says first: a code, and a sentence or two. */
function reason(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  return lines
    .slice(0, 3)
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, ''))
    .join('; ');
}
