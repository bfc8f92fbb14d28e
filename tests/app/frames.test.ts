import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }));

const filesWith = (call: RegExp) =>
  code.filter(({ text }) => call.test(text)).map(({ file }) => file);

test('nothing is brought into sight by what also scrolls the page around a frame', () => {
  expect(code.length).toBeGreaterThan(500);
  expect(filesWith(/\.scrollIntoView/)).toEqual([]);
});

test('a place to go back to is made only where it is asked first whether Back is the page’s own', () => {
  const makes = filesWith(/pushState|location\.hash = |location\.assign/);
  expect(makes.toSorted()).toEqual([
    'app/address.ts',
    'app/write-address.ts',
    'views/picture/dropped.tsx',
    'views/shared/place-over.ts',
  ]);
  expect(filesWith(/isEmbedded\(\)/)).toEqual(expect.arrayContaining(makes));
});
