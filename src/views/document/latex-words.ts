/** What a character that TeX takes for a command, or has no letter for, is written as in a text. */
const written: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '$<$',
  '>': '$>$',
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '\u00A0': '~',
  '−': '$-$',
  '±': '$\\pm$',
  '×': '$\\times$',
  '·': '$\\cdot$',
  '∗': '$*$',
  '→': '$\\to$',
  '∂': '$\\partial$',
  '′': '$^{\\prime}$',
  '½': '$\\frac{1}{2}$',
  Δ: '$\\Delta$',
  Σ: '$\\Sigma$',
  α: '$\\alpha$',
  σ: '$\\sigma$',
  ŷ: '$\\hat{y}$',
};

const plain = '0123456789-+()ijkmnpTz';
const low = '₀₁₂₃₄₅₆₇₈₉₋₊₍₎ᵢⱼₖₘₙₚ';
const high = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁽⁾ⁱʲᵏᵐⁿᵖᵀᶻ';

const runs = new RegExp(`[${low}]+|[${high}]+|.`, 'gsu');

/** A text as TeX takes it, in plain letters only; formulas in it between dollar signs. */
export const latexText = (text: string): string =>
  text.replaceAll(runs, (run) => {
    if (low.includes(run[0])) return `$_{${onTheLine(run, low)}}$`;
    if (high.includes(run[0])) {
      const raised = onTheLine(run, high);
      return `$^{${raised === 'T' ? '\\mathrm{T}' : raised}}$`;
    }
    return written[run] ?? run;
  });

const onTheLine = (letters: string, level: string): string =>
  letters.replaceAll(/./gu, (letter) => plain[level.indexOf(letter)]);

/** Rows of code, broken at their spaces where they are long. */
export const latexListing = (rows: readonly string[]): string =>
  `\\begin{flushleft}\n${rows.map(latexCode).join('\\\\\n')}\n\\end{flushleft}`;

/** Code as TeX sets it, broken at its spaces. */
export const latexCode = (text: string): string =>
  `\\texttt{${text.replaceAll(/[\\{}$&#%_~^]/g, (letter) => written[letter])}}`;

/** Two formulas side by side as one: two dollar signs would begin a formula on a line of its own. */
export const joined = (text: string): string => text.replaceAll('$$', '');
