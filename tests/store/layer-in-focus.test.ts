import { describe, expect, test } from 'vitest';
import type { Ref } from '../../src/expr/ref.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { stepsIn } from '../../src/store/derive.ts';
import { layerInFocus } from '../../src/store/layer-in-focus.ts';
import { chapters } from '../support/chapters.ts';

const chapter = 'any-network';
const { steps } = chapters.find(({ id }) => id === chapter)!;

function numberAt(about: string, ...trail: Ref[]): number {
  const choices = { ...initialChoices(), chapter, trail } as const;
  return layerInFocus(
    choices,
    stepsIn(choices).find((step) => step.about === about)!,
  ).number;
}

describe('the layer in focus', () => {
  test('is the one that the step speaks of, whatever cell is chosen', () => {
    const ofLayers = steps.filter(({ about }) => /\d$/.test(about));
    expect(ofLayers.length).toBeGreaterThan(8);
    for (const { about } of ofLayers) {
      expect(numberAt(about, 'W2.0.0', 'dW1.0.0'), about).toBe(Number(about.at(-1)));
    }
  });

  test.each<[Ref, number]>([
    ['W2.0.0', 2],
    ['db2.0.1', 2],
    ['yHat.0.1', 2],
    ['l1.0.0', 1],
    ['W2New.1.1', 2],
    ['delta1.0.0', 1],
  ])('is that of %s where the step speaks of none', (ref, number) => {
    for (const about of ['data', 'loss', 'update']) expect(numberAt(about, ref)).toBe(number);
  });

  test('is the first where neither says which', () => {
    expect(numberAt('loss')).toBe(1);
    expect(numberAt('loss', 'X.0.0')).toBe(1);
  });
});
