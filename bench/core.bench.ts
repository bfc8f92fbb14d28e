/**
 * How fast src/core is, beside C and four libraries: in one run, and by turns. All of them must come
 * to the same numbers before anything is timed.
 */
import { cpus, loadavg } from 'node:os';
import { checkAgreement } from './core-contestant.ts';
import { contestantsAt, measure } from './core-measure.ts';
import { peers } from './core-peers.ts';
import { answer, ask, question } from './core-processes.ts';
import { budgetOfBytes, OURS, races, type Race } from './core-races.ts';
import { print, rowsOf, write, type Measured, type Row } from './core-report.ts';
import { twoHidden } from './core-tasks.ts';

const FIGURES = '.cache/bench/core.json';
/** How many processes the first run of some work is taken from. */
const FIRST_RUNS = 9;

const asked = question();
if (asked === undefined) compare();
else answer(measure(asked));

function compare(): void {
  const load = loadavg()[0];
  const everyone = peers();
  const missing = everyone.filter((one) => 'missing' in one);
  const here = everyone.filter((one) => 'versions' in one);
  const conditions = {
    node: process.version,
    cpu: `${cpus().length} × ${cpus()[0].model}`,
    /** Of the minute before: a busy machine has longer times, and further apart. */
    load,
    versions: Object.assign({}, ...here.map(({ versions }) => versions)) as Record<string, string>,
  };
  console.log(`node ${conditions.node}, ${conditions.cpu}, load ${load.toFixed(1)} at the start`);
  for (const { name, missing: why } of missing) console.log(`${name} is missing: ${why}`);

  const names = races.map(({ work }) => {
    const contestants = contestantsAt(work, here);
    checkAgreement(work.title, contestants);
    return contestants.map(({ name }) => name);
  });
  console.log('All that are here agree on every number, as nearly as float64 or float32 can be.');

  const rows: Row[] = [];
  const add = (more: Row[]) => {
    print(more);
    rows.push(...more);
  };
  races.forEach((race, i) => add(rowsOfRace(race, names[i])));
  rowsOfBytes().forEach(add);
  write(FIGURES, rows, missing, conditions);
}

/** Those of these names, in a race. */
function rowsOfRace({ id, work, unit, budgets, firstTime }: Race, names: readonly string[]): Row[] {
  const times = ask({ kind: 'race', race: id, names });
  if (times.length !== names.length) {
    throw new Error(`race ${id}: ${times.length} took part, expected ${names.join(', ')}`);
  }
  const inUnit = (nanoseconds: number) => (unit === 'ms' ? nanoseconds / 1e6 : nanoseconds);
  const measured: Measured[] = names.map((name, i) => ({
    name,
    values: times[i].map(inUnit),
    budget: Object.entries(budgets).find(([who]) => name.startsWith(who))?.[1],
  }));
  if (firstTime) {
    const first = () => inUnit(ask({ kind: 'first', race: id })[0][0]);
    const values = Array.from({ length: FIRST_RUNS }, first);
    measured.push({ name: `${OURS}, the first time`, values });
  }
  return rowsOf(work.title, unit, measured);
}

/** What a pass allocates, and what a step. */
function rowsOfBytes(): Row[][] {
  const [ofPass, ofStep] = ask({ kind: 'bytes' });
  const kinds = { 'one forward and backward pass': ofPass, 'one step of descent': ofStep };
  if (ofPass.length === 0) {
    console.log('\nBytes allocated are not counted: that needs node --expose-gc.');
    return [];
  }
  return Object.entries(kinds).map(([kind, values]) =>
    rowsOf(`bytes allocated by ${kind} of ${twoHidden.title}`, 'bytes', [
      { name: OURS, values, budget: budgetOfBytes },
    ]),
  );
}
