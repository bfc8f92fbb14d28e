import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Where Netlify, Cloudflare Pages and others look for the headers of a site. */
const headersFile = '_headers';

/**
 * Writes into the built page what it may do, and for hosts the same as headers. It comes last, since what
 * stands in the page is allowed by its hash. `isAlone` is a page that has no file beside it.
 */
export const policy = ({ isAlone = false } = {}): Plugin => ({
  name: 'policy',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const page of Object.values(bundle)) {
        if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
        const html = String(page.source);
        const allowed = policyOf(html, isAlone);
        page.source = withPolicy(html, allowed);
        if (isAlone) continue;
        this.emitFile({ type: 'asset', fileName: headersFile, source: headersWith(allowed) });
      }
    },
  },
});

/** The Content-Security-Policy of a page: its own scripts, styles and files, and nothing else. */
export function policyOf(html: string, isAlone: boolean): string {
  const files = isAlone ? 'data:' : "'self'";
  const code = isAlone ? [] : ["'self'"];
  return [
    "default-src 'none'",
    ['script-src', ...code, ...hashesOf('script', html)].join(' '),
    ['style-src', ...code, ...hashesOf('style', html)].join(' '),
    `font-src ${files}`,
    // A picture that is saved is first an SVG, and painted from there.
    `img-src ${files} blob:`,
    // Also of the fonts that a saved picture takes with it.
    `connect-src ${files}`,
    ...(isAlone ? [] : ["worker-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types page only-read',
  ].join('; ');
}

/** The hashes of the scripts, or of the styles, that stand in the page. */
const hashesOf = (tag: 'script' | 'style', html: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]* src=)[^>]*>(.*?)</${tag}>`, 'gs'))].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );

const charset = '<meta charset="utf-8" />';

/** What a page allows counts for what comes after it; how it is written has to be known before that. */
function withPolicy(html: string, allowed: string): string {
  if (!html.includes(charset)) throw new Error(`index.html has no ${charset}`);
  const first = `<head>\n    ${charset}\n    <meta http-equiv="Content-Security-Policy" content="${allowed}" />`;
  return html.replace(charset, '').replace('<head>', () => first);
}

/** For all files the policy, and what else hosts should say of them; the element is for other hosts, too. */
const headersWith = (allowed: string) => `/*
  Content-Security-Policy: ${allowed}
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/embed.js
  Access-Control-Allow-Origin: *
`;
