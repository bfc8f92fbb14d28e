/**
 * How fast src/core is, beside C and four libraries: in one run, and by turns. All of them must come
 * to the same numbers before anything is timed.
 */
import { loadavg } from 'node:os';
import { checkAgreement } from './core/contestant.ts';
import { contestantsAt, measure } from './core/measure.ts';
import { peers } from './core/peers.ts';
import { answer, ask, question } from './core/processes.ts';
import { budgetOfBytes, OURS, races, type Race } from './core/races.ts';
import { type Measured, tableOf } from './core/report.ts';
import { twoHidden } from './core/tasks.ts';
import { report, type Table } from './report.ts';

/** How many processes the first run of some work is taken from. */
const FIRST_RUNS = 9;

const asked = question();
if (asked === undefined) await compare();
else answer(measure(asked));

async function compare(): Promise<void> {
  const load = loadavg()[0].toFixed(1);
  const everyone = peers();
  const here = everyone.filter((one) => 'versions' in one);
  for (const one of everyone) {
    if ('missing' in one) console.log(`${one.name} is missing: ${one.missing}`);
  }
  const names = races.map(({ work }) => {
    const contestants = contestantsAt(work, here);
    checkAgreement(work.title, contestants);
    return contestants.map(({ name }) => name);
  });
  console.log('All that are here agree on every number, as nearly as float64 or float32 can be.');
  const tables = [...races.map((race, i) => tableOfRace(race, names[i])), ...tablesOfBytes()];
  // A busy machine has longer times, and further apart.
  await report(tables.map((table) => ({ ...table, tools: `load ${load} at the start` })));
}

/** Those of these names, in a race. */
function tableOfRace(
  { id, work, unit, budgets, firstTime }: Race,
  names: readonly string[],
): Table {
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
  return tableOf(id, work.title, unit, measured);
}

/** What a pass allocates, and what a step. */
function tablesOfBytes(): Table[] {
  const [ofPass, ofStep] = ask({ kind: 'bytes' });
  const kinds = { 'one forward and backward pass': ofPass, 'one step of descent': ofStep };
  if (ofPass.length === 0) {
    console.log('\nBytes allocated are not counted: that needs node --expose-gc.');
    return [];
  }
  return Object.entries(kinds).map(([kind, values]) =>
    tableOf(
      `bytes-${kind.split(' ')[1]}`,
      `bytes allocated by ${kind} of ${twoHidden.title}`,
      'bytes',
      [{ name: OURS, values, budget: budgetOfBytes }],
    ),
  );
}
