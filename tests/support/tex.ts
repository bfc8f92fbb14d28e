import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A TeX, where one is installed. */
export const tex = ['pdflatex', 'xelatex'].find(
  (command) => spawnSync(command, ['--version']).status === 0,
);

if (!tex) console.log('SKIPPED: no TeX was found (tried pdflatex and xelatex)');

/** What a TeX says of a document: its errors, and the lines of it that are wider than the page. */
export function compile(document: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tex-'));
  try {
    writeFileSync(join(folder, 'a.tex'), document);
    const { status } = spawnSync(tex!, ['-interaction=nonstopmode', '-halt-on-error', 'a.tex'], {
      cwd: folder,
    });
    const said = readFileSync(join(folder, 'a.log'), 'latin1').split('\n');
    const complaints = said.filter((line) =>
      /^!|^Overfull \\hbox|undefined|Missing char/.test(line),
    );
    return status === 0 ? complaints : [...complaints, `it ended with ${status}`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
