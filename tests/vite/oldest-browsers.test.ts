import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oldest, oldestNamed } from '../../vite/oldest-browsers.ts';

test('the oldest browsers are named as in the README, and where the page tells older ones', () => {
  expect(oldestNamed(['chrome99', 'safari17.5'])).toBe('Chrome 99, Safari 17.5');
  expect(readFileSync('README.md', 'utf8')).toContain(`${oldestNamed(oldest)} and newer`);
  expect(readFileSync('index.html', 'utf8')).toContain('%OLDEST% and newer');
});
