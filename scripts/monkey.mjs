/** Lets a monkey loose on the page as it is now; tests/monkey/run.ts says by which options. */
import { build } from 'vite';
import { runBundled } from './run-bundled.mjs';

await build({ logLevel: 'warn' });
process.exitCode = (await runBundled('tests/monkey/run.ts', process.argv.slice(2))) ?? 1;
