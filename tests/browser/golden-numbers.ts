import type { Page } from '@playwright/test';
import { cases } from '../support/golden.ts';
import { expect, numbersIn, poll } from './support.ts';

/** The numbers of a golden case by the refs that the page has for them. */
export function expectedOf(id: string): Record<string, number> {
  const { expected, layers } = cases.find((each) => each.id === id)!;
  const all: Record<string, number> = { 'L.0.0': expected.loss };
  const put = (name: string, rows: readonly (readonly number[])[]) =>
    rows.forEach((row, r) => row.forEach((value, c) => (all[`${name}.${r}.${c}`] = value)));
  layers.forEach((_, n) => {
    const own = layers.length === 1 ? '' : String(n + 1);
    put(`z${own}`, expected.z[n]);
    put(n + 1 === layers.length ? 'yHat' : `l${n + 1}`, expected.activations[n]);
    put(`delta${n + 1}`, expected.delta[n]);
    put(`dW${own}`, expected.dW[n]);
    const db = expected.db[n];
    if (db) put(`db${own}`, db);
  });
  return all;
}

/** Waits until every one of some numbers stands in the ledger, in full. */
export async function expectNumbers(page: Page, expected: Readonly<Record<string, number>>) {
  await poll(async () => Object.keys(await numbersIn(page))).toEqual(
    expect.arrayContaining(Object.keys(expected)),
  );
  const mistaken = async () => {
    const shown = await numbersIn(page);
    return Object.entries(expected)
      .filter(([ref, value]) => !(Math.abs(shown[ref] - value) < 1e-9))
      .map(([ref, value]) => `${ref}: ${shown[ref]} for ${value}`);
  };
  await poll(mistaken).toEqual([]);
}
