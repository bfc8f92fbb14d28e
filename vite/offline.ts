import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { builtAlone } from './built-alone.ts';

/** What only other pages, other sites and pages without JavaScript ask for, and what only its host reads. */
const forOthers = /^(embed\.|social\.png|pictures\/|sw\.js|_headers)/;

/**
 * Writes the service worker, which knows every file of the page by name. It is the last that is
 * written: it has to be another wherever any of them is.
 */
export function offline(): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = JSON.stringify(filesIn(folder));
        const code = await builtAlone('app/service-worker.ts', { __FILES__: files });
        writeFileSync(join(folder, 'sw.js'), code);
      },
    },
  };
}

/** Each file with what tells its versions apart; nothing where its name does already. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((url) => !forOthers.test(url))
    .toSorted()
    .map((url) => ({
      url,
      revision: url.startsWith('assets/') ? null : hashOf(readFileSync(join(folder, url))),
    }));

const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 16);
