/**
 * A text without what some programs print around the numbers: prompts, the type above them, R's labels
 * of rows and columns, the lines of a table in Markdown, the commands of a matrix in LaTeX.
 */
export function withoutFrame(text: string): string {
  const plain = text.replace(above, '');
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  const every = (form: RegExp) => lines.length > 0 && lines.every((line) => form.test(line));
  if (every(rRow)) return lines.flatMap((line) => rCells(line) ?? []).join('\n');
  if (every(rList)) return lines.map((line) => line.replace(rLabel, '').trim()).join(' ');
  if (every(markdownRow))
    return lines
      .filter((line) => !rule.test(line))
      .map(markdownCells)
      .join('\n');
  const matrix = latexMatrix.exec(plain.trim())?.groups?.['inside'];
  return matrix === undefined ? plain : latexRows(matrix);
}

/** What stands on lines of its own before the numbers. */
const above =
  /^(?:\s*(?:>>> .*|In ?\[\d+\]:.*|Out\[\d+\]:|\d+×\d+ \w+(?:\{.*\})?:|\d+-element \w+(?:\{.*\})?:)[ \t]*\n)+/;

const rRow = /^\s*(?:\[\d+,\]\s|(?:\[,\d+\]\s*)+$)/;
const rList = /^\s*\[\d+\]\s+[^\s,\]]/;
const rLabel = /^\s*\[\d+,?\]/;
const rCells = (line: string): string[] =>
  rLabel.test(line) ? [line.replace(rLabel, '').trim()] : [];

const markdownRow = /^\s*\|.*\|\s*$/;
const rule = /^[\s|:-]+$/;
const markdownCells = (line: string): string =>
  line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');

const latexMatrix =
  /^\\begin\{[a-z]*(?:matrix|array)\}(?:\{[lcr|]*\})?(?<inside>[^]*)\\end\{[a-z]+\}$/;
const latexRows = (inside: string): string =>
  inside
    .replaceAll(/\s*\\times\s*10\^\{(-?\d+)\}/g, 'e$1')
    .split('\\\\')
    .filter((row) => row.trim() !== '')
    .map((row) =>
      row
        .replace(/^\s*\[[^\]]*\]/, '')
        .split('&')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\n');
