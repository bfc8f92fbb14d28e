import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const source = (file: string) => fileURLToPath(new URL(`../src/${file}`, import.meta.url));

/**
 * Builds the element for other people's pages, by itself: one file under one name, which links of theirs
 * keep to, that shares no part with the page and needs no other. Its types stand beside it.
 */
export const embedScript: Plugin = {
  name: 'embed-script',
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'embed.js', source: await script() });
    const types = await readFile(source('views/embedding/element-types.ts'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: types });
  },
};

async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: source('embed/embed.ts') },
      modulePreload: false,
    },
  });
  const [output] = [built].flat();
  if (!('output' in output)) throw new Error('embed-script: expected a build that ends');
  return output.output[0].code;
}
