import { expect, test } from 'vitest';
import { themeOf } from '../../src/embed/theme.ts';

test.each([
  ['rgb(0, 0, 0)', 'light'],
  ['rgb(29, 34, 38)', 'light'],
  ['rgb(230, 228, 223)', 'dark'],
  ['rgba(255, 255, 255, 0.87)', 'dark'],
  ['color(srgb 0.1 0.12 0.9)', 'light'],
  ['color(srgb 0.9 0.89 0.87)', 'dark'],
  ['color(srgb 1.02 1 0.99 / 0.8)', 'dark'],
  ['color(srgb 1e-7 0 0)', 'light'],
])('where a page’s text is %s, the page is %s', (colour, theme) => {
  expect(themeOf(colour)).toBe(theme);
});
