import { defineConfig } from 'vitest/config';

/** The tour of the built page in three engines, one after the other: each has the machine to itself. */
export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['src/lessons/chapters.ts'],
    include: ['tests/engines/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['verbose', ['json', { outputFile: '.cache/reports/engines.json' }]],
  },
});
