import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * The code of a script that is built by itself: one file that shares no part with the page and needs no
 * other. `file` is its path in src/; `define` is what stands in it for names that it only declares.
 */
export async function builtAlone(file: string, define: Record<string, string> = {}) {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: fileURLToPath(new URL(`../src/${file}`, import.meta.url)) },
      modulePreload: false,
    },
  });
  const [output] = [built].flat();
  if (!('output' in output)) throw new Error(`${file}: expected a build that ends`);
  return output.output[0].code;
}
