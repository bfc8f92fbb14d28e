/**
 * What the built page in dist/ costs a reader: its first load, a drag with every panel answering,
 * scrubbing, and a step by key. `--against DIR` measures another built page in the same way beside
 * it; `--only drag` takes one interaction; `--quick` repeats less. Build first.
 */
import { type Cost, costOf } from './page/interact.ts';
import { type Interaction, interactions } from './page/interactions.ts';
import { type Load, loads } from './page/load.ts';
import { serve } from './page/serve.ts';
import { median, quantile, report, type Table } from './report.ts';

const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const repeats = process.argv.includes('--quick') ? 2 : 5;
const only = option('only');
const against = option('against');
const folders = ['dist', ...(against ? [against] : [])];

/** A row of a table: what is measured, its figure for each page, the budget and the best peer. */
type Row = readonly string[];
const head = ['', ...folders, 'budget', 'best peer'];

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const whole = (value: number) => `${value.toFixed(0)} ms`;

function loadTable(free: readonly Load[][], phone: readonly Load[][]): Table {
  const row = (
    what: string,
    of: readonly Load[][],
    pick: (load: Load) => number,
    text: (value: number) => string,
    budget = '–',
    peer = '–',
  ): Row => [what, ...of.map((each) => text(median(each.map(pick)))), budget, peer];
  const all = ({ bytes }: Load) => Object.values(bytes).reduce((sum, each) => sum + each, 0);
  const kinds = [
    ...new Set(free.flatMap((each) => each.flatMap(({ bytes }) => Object.keys(bytes)))),
  ];
  const onPhone = '4× CPU, 1.6 Mbit/s, 150 ms';
  return {
    id: 'load',
    title: `The first load, medians of ${repeats}`,
    head,
    rows: [
      row('everything, over the wire', free, all, kB, '180 kB', '274 kB'),
      ...kinds.map((kind) =>
        row(
          kind === 'Script' ? 'of it JavaScript' : `of it ${kind.toLowerCase()}`,
          free,
          ({ bytes }) => bytes[kind] ?? 0,
          kB,
          ...(kind === 'Script' ? ['100 kB', '79 kB'] : []),
        ),
      ),
      row('requests', free, (load) => load.requests, String, '–', '5'),
      row(`first paint, ${onPhone}`, phone, (load) => load.firstPaint, whole, '900 ms', '528 ms'),
      row(
        'largest paint, the same',
        phone,
        (load) => load.largestPaint,
        whole,
        '900 ms',
        '2064 ms',
      ),
      row('blocking time, the same', phone, (load) => load.blocking, whole, '50 ms', '0 ms'),
      row(
        'heap',
        free,
        (load) => load.heap,
        (bytes) => `${(bytes / 1e6).toFixed(1)} MB`,
        '–',
        '3.0 MB',
      ),
      row('elements', free, (load) => load.elements, String, '–', '136'),
    ],
    tools: `Chromium ${free[0][0].version}`,
  };
}

/** The budget of event to paint at the 95th percentile, and of frames a second, by interaction and slowdown. */
const budgets: Readonly<Record<string, Readonly<Record<number, readonly [string, string]>>>> = {
  drag: { 1: ['7.5 ms', '60'], 4: ['36 ms', '50'] },
  scrub: { 1: ['16 ms', '–'], 4: ['50 ms', '–'] },
  key: { 1: ['16 ms', '–'], 4: ['50 ms', '–'] },
};
const peers: typeof budgets = {
  drag: { 1: ['7.7 ms', '60.7'], 4: ['38.9 ms', '48.9'] },
  scrub: { 1: ['–', '–'], 4: ['–', '–'] },
  key: { 1: ['38.7 ms', '59.5'], 4: ['52.5 ms', '18.1'] },
};

function interactionTable(interaction: Interaction, cpu: number, costs: readonly Cost[][]): Table {
  const { id } = interaction;
  const row = (
    what: string,
    figure: (cost: Cost) => number,
    text: (value: number) => string,
    budget = '–',
    peer = '–',
  ): Row => [what, ...costs.map((each) => text(median(each.map(figure)))), budget, peer];
  const toPaint = (share: number) => (cost: Cost) => quantile(cost.toPaint, share);
  return {
    id: `${id}-${cpu}`,
    title: `${interaction.title}, ${cpu}× CPU, medians of ${repeats}`,
    head,
    rows: [
      row('event to paint, p50', toPaint(0.5), ms),
      row('event to paint, p95', toPaint(0.95), ms, budgets[id][cpu][0], peers[id][cpu][0]),
      row('event to paint, maximum', toPaint(1), ms),
      row('script an event', (cost) => cost.script, ms),
      row('style an event', (cost) => cost.style, ms),
      row('layout an event', (cost) => cost.layout, ms),
      row(
        'handled of 100 sent at 60 a second',
        (cost) => (100 * cost.handled) / cost.sent,
        (v) => v.toFixed(0),
      ),
      row(
        'frames a second, the same',
        (cost) => cost.framesPerSecond,
        (v) => v.toFixed(1),
        budgets[id][cpu][1],
        peers[id][cpu][1],
      ),
    ],
  };
}

const pages = await Promise.all(folders.map(serve));
const tables: Table[] = [];
if (!only || only === 'load') {
  const each = async (onPhone: boolean) => {
    const found: Load[][] = [];
    for (const { address } of pages) found.push(await loads(address, onPhone, repeats));
    return found;
  };
  tables.push(loadTable(await each(false), await each(true)));
}
for (const interaction of interactions.filter(({ id }) => !only || id === only)) {
  for (const cpu of [1, 4]) {
    // The pages take turns, so that a machine that grows busy is the same for both.
    const costs: Cost[][] = pages.map(() => []);
    for (let n = 0; n < repeats; n++) {
      for (const [p, { address }] of pages.entries()) {
        costs[p].push(await costOf(interaction, address, cpu));
      }
    }
    tables.push(interactionTable(interaction, cpu, costs));
  }
}
await report(tables);
for (const { close } of pages) close();
