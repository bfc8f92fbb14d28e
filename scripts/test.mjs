/**
 * Runs all suites even when one fails: a broken unit test should not hide a broken page.
 * Old reports go first, so that the counts are never those of an earlier run.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Through a shell, which finds the programs in node_modules on every system. @param {string} line */
const passes = (line) => spawnSync(line, { shell: true, stdio: 'inherit' }).status === 0;

rmSync('.cache/reports', { recursive: true, force: true });
const unit = passes('vitest run');
const built = passes('vite build');
const browser = built && passes('playwright test');
const engines = built && passes('vitest run --config vitest.engines.config.ts');
process.exitCode = unit && browser && engines ? 0 : 1;
