import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyOf } from '../../vite/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directives = (html: string, isAlone: boolean) =>
  Object.fromEntries(
    policyOf(html, isAlone)
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );

const html = `<head><script>one()</script><style>p { color: red }</style>
  <script type="module" async crossorigin src="./page.js"></script>
  <script type="module" crossorigin>two(
  '<script><\\/script>')</script><noscript><style>q{}</style></noscript></head>`;

describe('the policy of a page', () => {
  test('allows what stands in it by its hash, and its own files', () => {
    const policy = directives(html, false);
    expect(policy['script-src']).toEqual([
      "'self'",
      hash('one()'),
      hash("two(\n  '<script><\\/script>')"),
    ]);
    expect(policy['style-src']).toEqual(["'self'", hash('p { color: red }'), hash('q{}')]);
    expect(policy['default-src']).toEqual(["'none'"]);
  });

  test('of one that stands alone allows no file at all', () => {
    const policy = directives(html, true);
    expect(policy['script-src']).toEqual([hash('one()'), hash("two(\n  '<script><\\/script>')")]);
    expect(Object.values(policy).flat()).not.toContain("'self'");
  });

  test('allows nothing that is unsafe, and no host by name', () => {
    for (const isAlone of [false, true]) {
      expect(policyOf(html, isAlone)).not.toMatch(/unsafe|\*|https?:/);
    }
  });
});
