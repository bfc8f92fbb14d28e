/** As much of the browser's Trusted Types as is needed; to TypeScript what it makes are the texts it is given. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules;
}
type Rules = Readonly<Record<'createHTML' | 'createScriptURL', (text: string) => string>>;

const asItIs = (text: string) => text;
const rules: Rules = { createHTML: asItIs, createScriptURL: asItIs };

/**
 * Where the browser asks for it, markup and the addresses of scripts have to pass through here, and
 * nothing else may: KaTeX's own HTML of LaTeX that this program has written, and what the build has drawn.
 */
export const trusted: Rules =
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('page', rules) ??
  rules;

/** No markup: for an element that React leaves alone. One object for all renders, so that it never writes it again. */
export const nothing = { __html: trusted.createHTML('') };
