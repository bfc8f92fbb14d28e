import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { at } from '../../src/core/matrix.ts';
import { placeIn } from '../../src/equations/line.ts';
import { pathsOf } from '../../src/equations/weight-paths.ts';
import { gradientOf } from '../../src/expr/alphabet.ts';
import { isRef, refOf } from '../../src/expr/ref.ts';
import { focusIn, modelIn, traceIn } from '../../src/store/derive.ts';
import { branchText } from '../../src/views/paths/branch-text.ts';
import { type Branch, branchesOf } from '../../src/views/paths/branches.ts';
import { cellsAlong, stemOf } from '../../src/views/paths/path-cells.ts';
import { pathValuesIn } from '../../src/views/paths/path-values.ts';
import { Paths } from '../../src/views/paths/paths.tsx';
import { StillProvider } from '../../src/views/shared/still.tsx';
import { anyNetworks } from '../support/any-network.ts';
import { expectCloseNumber } from '../support/close.ts';
import { focusesOf } from '../support/networks.ts';
import { pageOf } from '../support/any-page.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The paths of some weight of any network, as they part. */
const anyBranches = fc
  .tuple(anyNetworks, fc.nat(), fc.nat())
  .map(([{ sizes: model }, layer, pick]) => {
    const { weights } = model.layers[layer % model.layers.length];
    const focuses = focusesOf(model);
    const focus = focuses[pick % focuses.length];
    const paths = pathsOf(weights, model, focus);
    const weight = refOf(weights, ...placeIn(weights, model, focus));
    return { model, weight, paths, branches: branchesOf(paths, weights, model) };
  });

const singles = (branch: Branch): readonly Branch[] =>
  branch.parts.length === 0 ? [branch] : branch.parts.flatMap(singles);

const all = (branch: Branch): readonly Branch[] => [branch, ...branch.parts.flatMap(all)];

test('however paths part, each is there once, and a branch has more than one part or is a single path', () => {
  fc.assert(
    fc.property(anyBranches, ({ paths, branches }) => {
      expect(branches.flatMap(singles).flatMap((branch) => branch.paths)).toEqual(paths);
      for (const branch of branches.flatMap(all)) {
        const { length } = branch.parts;
        expect(length).toBe(branch.paths.length === 1 ? 0 : Math.max(2, length));
        if (length > 0) expect(branch.parts.flatMap((part) => part.paths)).toEqual(branch.paths);
      }
    }),
  );
});

test('no two branches beside each other, and no two single paths, are called the same', () => {
  fc.assert(
    fc.property(anyBranches, ({ model, weight, branches }) => {
      for (const notation of ['blog', 'numpy'] as const) {
        const text = (branch: Branch) => branchText(branch, weight, model, notation);
        const levels = [branches, ...branches.flatMap(all).map(({ parts }) => parts)];
        for (const level of [...levels, branches.flatMap(singles)]) {
          // What the examples do not tell apart in a name, their headings do.
          const texts = level.map((branch) => `${branch.example} ${text(branch)}`);
          expect(new Set(texts).size).toBe(level.length);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('what a branch lights is on every one of its paths, and all of a single path is lit', () => {
  fc.assert(
    fc.property(anyBranches, ({ model, weight, branches }) => {
      const along = (path: Branch['paths'][number]) => {
        const { edges, nodes } = cellsAlong(path, weight, model);
        return [...edges, ...nodes];
      };
      for (const { paths } of branches.flatMap(all)) {
        const stem = stemOf(paths, weight, model).split(' ').filter(isRef);
        expect(stem).toContain(weight);
        const common = along(paths[0]).filter((cell) =>
          paths.every((path) => along(path).includes(cell)),
        );
        expect(stem).toEqual(common);
      }
    }),
    { numRuns: 40 },
  );
});

test('the paths that are listed add up to the entry of the gradient, and show no NaN', () => {
  fc.assert(
    fc.property(anyNetworks, fc.nat(), (network, pick) => {
      const { layers } = network.sizes;
      const { weights } = layers[pick % layers.length];
      const store = pageOf(network, 'data');
      const state = store.getState();
      const [model, focus] = [modelIn(state), focusIn(state)];
      const paths = pathsOf(weights, model, focus);
      const wanted = at(traceIn(state)[gradientOf(weights)]!, ...placeIn(weights, model, focus));
      expectCloseNumber(pathValuesIn(state).ofAll(paths), wanted, 1e-9, weights);
      const html = renderToStaticMarkup(
        <StillProvider store={store}>
          <Paths of={weights} />
        </StillProvider>,
      );
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
      expect(html === '').toBe(paths.length === 1);
    }),
    { numRuns: 40 },
  );
});
