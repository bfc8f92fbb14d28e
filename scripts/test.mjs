/**
 * Runs both suites even when the first fails: a broken unit test should not hide a broken page.
 * Old reports go first, so that the counts are never those of an earlier run.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Through a shell, which finds the programs in node_modules on every system. @param {string} line */
const passes = (line) => spawnSync(line, { shell: true, stdio: 'inherit' }).status === 0;

rmSync('.cache/reports', { recursive: true, force: true });
const unit = passes('vitest run');
const browser = passes('vite build') && passes('playwright test');
process.exitCode = unit && browser ? 0 : 1;
