import { defineConfig } from 'vitest/config';

/**
 * The tests that each mutant of the mathematics has to face, thousands of times over: fewer runs of
 * each, and of `FACING` alone where that names some of them.
 */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    setupFiles: ['src/lessons/chapters.ts', 'tests/support/fewer-runs.ts'],
    include: [process.env['FACING'] ?? 'tests/{core,expr,equations}/**/*.test.ts'],
  },
});
