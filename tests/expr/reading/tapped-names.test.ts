import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computedOf } from '../../../src/equations/definitions.ts';
import { chosenOf } from '../../../src/equations/network.ts';
import { gradientNamed } from '../../../src/expr/live.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import { formulaText } from '../../../src/expr/formula-text.ts';
import { anyModels } from '../../support/any-network.ts';
import { asRead } from '../../support/as-read.ts';
import { name } from '../../../src/expr/build.ts';

test('a quantity that is tapped is read as that quantity, in every notation', () => {
  fc.assert(
    fc.property(
      anyModels,
      fc.constantFrom('blog' as const, 'textbook' as const, 'columns' as const, 'numpy' as const),
      (model, notation) => {
        for (const of of [...chosenOf(model), ...computedOf(model)]) {
          const read = readLine(formulaText(name(of), model, notation), model, notation);
          if (read.kind === 'unread') return expect.fail(`${of}: ${read.message}`);
          const found = gradientNamed(read.right) ?? read.right;
          expect(asRead(found, model), of).toEqual(asRead(name(of), model));
        }
        return undefined;
      },
    ),
  );
});
