import type { Sign } from './notation.ts';

const commands: Record<string, string> = {
  Δ: '\\Delta ',
  δ: '\\delta',
  α: '\\alpha',
  θ: '\\theta',
};
const command = (letter: string) => commands[letter] ?? letter;

/** Indices as LaTeX has them, which writes a prime as an apostrophe. */
export const indexLatex = (indices: string): string => indices.replaceAll('′', "'");

/** A sign as LaTeX; a gradient as the fraction ∂L/∂w. */
export function signLatex(sign: Sign): string {
  const letter = sign.bold ? `\\mathbf{${sign.base}}` : command(sign.base);
  const base = sign.accent ? `\\${sign.accent}{${letter}}` : letter;
  const below = sign.below === undefined ? '' : `_{${indexLatex(sign.below)}}`;
  const above = sign.above === undefined ? '' : `^{${indexLatex(sign.above)}}`;
  const after = sign.after ?? '';
  const written = `${sign.before ? command(sign.before) : ''}${base}${below}${above}${after}`;
  return sign.gradient ? `\\frac{\\partial ${sign.gradient}}{\\partial ${written}}` : written;
}
