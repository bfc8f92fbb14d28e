import { expect, test } from 'vitest';
import { chaptersOfSeries } from '../support/chapters.ts';

test('a step that explains the slope of an activation shows the curve with its tangent', () => {
  for (const { id, steps } of chaptersOfSeries) {
    const explain = steps.filter(({ aside }) => aside);
    expect(explain.length, id).toBeGreaterThan(0);
    for (const step of explain) expect(step.curve, `${id}, ${step.id}`).toBeDefined();
  }
});
