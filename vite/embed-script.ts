import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { builtAlone } from './built-alone.ts';

/**
 * Builds the element for other people's pages under one name, which links of theirs keep to. Its types
 * stand beside it.
 */
export const embedScript: Plugin = {
  name: 'embed-script',
  apply: 'build',
  async generateBundle() {
    const source = await builtAlone('embed/embed.ts');
    this.emitFile({ type: 'asset', fileName: 'embed.js', source });
    const types = new URL('../src/views/embedding/element-types.ts', import.meta.url);
    this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: await readFile(types, 'utf8') });
  },
};
