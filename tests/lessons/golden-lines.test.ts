import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chaptersOfSeries as chapters } from '../support/chapters.ts';
import { facts, type Printed, printedLines } from '../support/printed-lines.ts';

/** Each text once, lines as numbers of texts, and the numbers of the lines of each place. */
interface Golden {
  readonly texts: readonly string[];
  readonly lines: readonly (readonly number[])[];
  readonly places: Readonly<Record<string, readonly number[]>>;
}

const file = new URL('../golden/lines.json', import.meta.url);
const mostShown = 10;

// Thousands of formulas: far from a timeout on an idle machine, but not on a busy one.
test('the chapters say what they said, line by line', () => {
  const found = printedLines(chapters);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, golden(found));
  const wanted = read(JSON.parse(readFileSync(file, 'utf8')) as Golden);
  const places = new Set([...wanted.keys(), ...found.keys()]);
  const all = [...places].flatMap((place) =>
    differences(place, wanted.get(place) ?? [], found.get(place) ?? []),
  );
  if (all.length > 0) {
    expect.fail(`${all.length} differences:\n\n${all.slice(0, mostShown).join('\n\n')}`);
  }
});

/** What differs in one place. Lines are told apart by where they stand. */
function differences(place: string, wanted: readonly Printed[], found: readonly Printed[]) {
  return Array.from({ length: Math.max(wanted.length, found.length) }, (_, n) => {
    const where = `${place}, line ${n + 1}`;
    const [was, is] = [wanted[n], found[n]];
    if (!is) return [`${where} (${was[0]}) is gone: ${was[1]} = ${was[2]}`];
    if (!was) return [`${where} (${is[0]}) is new: ${is[1]} = ${is[2]}`];
    const changed = facts.flatMap((fact, f) =>
      was[f] === is[f] ? [] : [`  ${fact}\n    was ${was[f]}\n    is  ${is[f]}`],
    );
    return changed.length > 0 ? [[`${where} (${was[0]}):`, ...changed].join('\n')] : [];
  }).flat();
}

/** As the text of a file, in which a line that changes is a line that changes. */
function golden(printed: Map<string, Printed[]>): string {
  const texts = numbered<string>();
  const lines = numbered<string>();
  const places = [...printed].map(([place, all]): [string, number[]] => [
    place,
    all.map((line) => lines.of(JSON.stringify(line.map(texts.of)))),
  ]);
  const listed = (rows: readonly string[]) => rows.join(',\n');
  return [
    `{"texts":[\n${listed(texts.all().map((text) => JSON.stringify(text)))}\n]`,
    `"lines":[\n${listed(lines.all())}\n]`,
    `"places":{\n${listed(places.map((one) => one.map((it) => JSON.stringify(it)).join(':')))}\n}}\n`,
  ].join(',\n');
}

const read = ({ texts, lines, places }: Golden): Map<string, Printed[]> =>
  new Map(
    Object.entries(places).map(([place, all]) => [
      place,
      all.map((line) => lines[line].map((text) => texts[text])),
    ]),
  );

/** Numbers things in the order in which they come, an equal one as before. */
function numbered<Thing>() {
  const numbers = new Map<Thing, number>();
  return {
    of: (thing: Thing): number => {
      if (!numbers.has(thing)) numbers.set(thing, numbers.size);
      return numbers.get(thing)!;
    },
    all: () => [...numbers.keys()],
  };
}
