import type { Sign } from './notation.ts';

const low: Record<string, string> = { '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', ',': ',' };
const high: Record<string, string> = { '1': '¹', '2': '²', '3': '³', '4': '⁴', '(': '⁽', ')': '⁾' };
const accents = { hat: '\u0302', tilde: '\u0303' };
const in_ = (table: Record<string, string>, text = '') => [...text].map((c) => table[c] ?? c).join('');

/** A sign as a line of plain text, for a tooltip or a title: w₁²¹, ∂L/∂W₂. */
export function signText(sign: Sign): string {
  const accent = sign.accent ? accents[sign.accent] : '';
  const written = `${sign.before ?? ''}${sign.base}${accent}${in_(low, sign.below)}${in_(high, sign.above)}`.normalize('NFC');
  return sign.gradient ? `∂L/∂${written}` : written;
}
