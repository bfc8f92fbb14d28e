/** How often a property is tried: as often as RUNS says, as in `RUNS=100000 npx vitest run link`. */
export const runs = (otherwise: number): number => Number(process.env['RUNS'] ?? otherwise);
