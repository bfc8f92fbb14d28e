import type { Sign } from './notation.ts';

const commands: Record<string, string> = { Δ: '\\Delta ', δ: '\\delta', α: '\\alpha' };
const command = (letter: string) => commands[letter] ?? letter;

/** A sign as LaTeX; a gradient as the fraction ∂L/∂w. */
export function signLatex(sign: Sign): string {
  const base = sign.accent ? `\\${sign.accent}{${command(sign.base)}}` : command(sign.base);
  const below = sign.below === undefined ? '' : `_{${sign.below}}`;
  const above = sign.above === undefined ? '' : `^{${sign.above}}`;
  const written = `${sign.before ? command(sign.before) : ''}${base}${below}${above}`;
  return sign.gradient ? `\\frac{\\partial L}{\\partial ${written}}` : written;
}
