import { evaluateNumber, type Scope } from '../../src/expr/evaluate.ts';
import type { Live } from '../../src/expr/live.ts';

/** LaTeX in live numbers as a page shows it: each sentinel replaced by the number it stands for. */
export function withNumbers(latex: string, live: readonly Live[], scope: Scope): string {
  const shown = live.map((each) => numberShown(each, scope));
  return withEach(latex, live, (n) => `{${shown[n]}}`);
}

/** With #0, #1 … from left to right for the numbers, in brackets where they may come to stand in some. */
export function withPlaces(latex: string, live: readonly Live[]): string {
  let count = 0;
  return withEach(latex, live, (n) => {
    const place = `#${count++}`;
    return live[n].wrapped ? `(${place})` : place;
  });
}

function withEach(latex: string, live: readonly Live[], shown: (n: number) => string): string {
  const used = new Set<number>();
  const text = latex.replaceAll(
    /\{\\htmlData\{live=(\d+)\}\{\\text\{\(-(\d+)\)\}\}\}/g,
    (_, n: string, sentinel: string) => {
      if (Number(sentinel) !== 9000 + Number(n)) throw new Error(`live ${n} has ${sentinel}`);
      used.add(Number(n));
      return shown(Number(n));
    },
  );
  if (used.size !== live.length) throw new Error(`${used.size} of ${live.length} numbers shown`);
  return text;
}

/** A live number as text: its value in full, in brackets where it is negative and they are asked for. */
export function numberShown({ expr, bindings, wrapped }: Live, scope: Scope): string {
  const value = evaluateNumber(expr, scope, bindings);
  // Without an exponent, which would read as Euler's number.
  const text = value.toFixed(20);
  return value < 0 && wrapped ? `(${text})` : text;
}
