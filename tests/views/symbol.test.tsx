import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { notations } from '../../src/expr/notation/notations.ts';
import { SignText } from '../../src/views/shared/symbol.tsx';
import { wide } from '../support/pairs.ts';

const { blog, textbook } = notations;
const html = (...sign: Parameters<typeof blog.sign>) =>
  renderToStaticMarkup(<SignText sign={blog.sign(...sign)} />);

test('an accent is heard after its letter, by its name', () => {
  for (const { sign } of [blog, textbook]) {
    const text = renderToStaticMarkup(<SignText sign={sign('yHat', {}, wide)} />);
    expect(text).toMatch(/<[ib]>.<\/[ib]><span class="hat" role="img" aria-label="hat">/);
  }
  expect(html('LNew', {}, wide)).toContain('role="img" aria-label="tilde"');
});

test('no script is put in that has nothing in it', () => {
  expect(html('W1', {}, wide)).not.toContain('<sup');
  expect(html('X', { row: 0, column: 1 }, wide)).not.toMatch(/<su[bp]><\/su[bp]>/);
});
