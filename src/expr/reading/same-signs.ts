/** Signs as they are typed, pasted or written in LaTeX, and the one that stands for all of them. */
export const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '-': ['−', '–'],
    '*': ['∗', '\\ast'],
    '·': ['.', '⋅', '∙', '•', '\\cdot', '.dot', '@'],
    '⊙': ['.*', '∘', '\\odot', '\\circ'],
    '×': ['\\times'],
    "'": ['′', '’', '\\prime'],
    Σ: ['∑', '\\sum'],
    '∂': ['\\partial'],
    '=': ['==', ':='],
    '\\frac': ['\\frac'],
    '⟦': ['\\begin{pmatrix}'],
    '⟧': ['\\end{pmatrix}'],
  }).flatMap(([sign, typed]) => typed.map((each) => [each, sign] as const)),
);

/** Letters and words that LaTeX has commands for. */
export const commands: ReadonlyMap<string, string> = new Map([
  ['\\Delta', 'Δ'],
  ['\\delta', 'δ'],
  ['\\alpha', 'α'],
  ['\\theta', 'θ'],
  ['\\sigma', 'σ'],
  ['\\log', 'log'],
  ['\\ln', 'ln'],
  ['\\exp', 'exp'],
  ['\\tanh', 'tanh'],
  ['\\top', 'T'],
]);

/** Accents, which stand behind their letter in a word. */
export const accents = { hat: '\u0302', tilde: '\u0303' };

/** Letters and digits that are raised or lowered by themselves, and what they are on the line. */
export const low = '₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₘₙₚ₍₎';
export const high = '⁰¹²³⁴⁵⁶⁷⁸⁹ⁱʲᵏᵐⁿᵖ⁽⁾ᵀ';
export const onTheLine = '0123456789ijkmnp()T';
