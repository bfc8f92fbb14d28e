import { defineConfig } from 'vitest/config';

/**
 * The tests that each mutant of the mathematics has to face, thousands of times over: fewer runs of
 * each, and of `FACING` alone where that names some of them. No chapter is fetched beforehand: a mutant
 * that breaks one would leave no test to fail, and pass for one that no test sees.
 */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    setupFiles: ['tests/support/fewer-runs.ts'],
    include: [process.env['FACING'] ?? 'tests/{core,expr,equations}/**/*.test.ts'],
  },
});
