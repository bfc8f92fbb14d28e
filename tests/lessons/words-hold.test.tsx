import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { LossId, Network } from '../../src/core/network.ts';
import { outputOfLoss } from '../../src/core/network.ts';
import { anyNetwork } from '../../src/lessons/any-network/chapter.ts';
import type { Step } from '../../src/lessons/step.ts';
import { chapters } from '../support/chapters.ts';

const textOf = ({ Prose }: Step): string =>
  renderToStaticMarkup(
    <Prose Q={({ children }) => <>{children ?? 'symbol'}</>} N={() => <>number</>} />,
  )
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** What chapter 4 says at the steps of a network with a loss. */
function wordsFor(loss: LossId): readonly Step[] {
  const network: Network = {
    examples: 2,
    inputs: 2,
    objective: { loss, over: 'mean' },
    layers: [
      { width: 2, activation: 'tanh', bias: true },
      { width: 2, activation: outputOfLoss[loss] ?? 'sigmoid', bias: true },
    ],
  };
  return anyNetwork.steps(network);
}
const stepAbout = (loss: LossId, about: RegExp) =>
  textOf(wordsFor(loss).find((step) => about.test(step.about))!);

describe.each(['binaryCrossEntropy', 'crossEntropy'] as const)('the words on %s', (loss) => {
  test('weigh the logarithm by the label, whatever it is, and say once that it is the natural one', () => {
    const text = stepAbout(loss, /^loss$/);
    expect(text.match(/natural logarithm/g)).toHaveLength(1);
    expect(text).toMatch(/times the label/);
    // What is so of labels of 1 and 0 alone is said of them.
    expect(text).toMatch(/Where [^.]*label[^.]* 1 [^.]*0[^.]*, [^.]*(true|right)/);
    expect(text.match(/true class|right/g)).toHaveLength(1);
  });

  test('say plainly what cancels, and of which labels', () => {
    const text = stepAbout(loss, /^error-2$/);
    expect(text).toMatch(/The two cancel/);
    expect(/labels that add up to 1/.test(text)).toBe(loss === 'crossEntropy');
  });
});

describe.each(chapters.filter(({ numbers }) => numbers !== 'policy'))(
  'the last step of $id',
  ({ steps }) => {
    test('goes against the gradient, and blames the step alone for no rise', () => {
      const text = textOf(steps.find(({ about }) => about === 'update')!);
      expect(text).toMatch(/A step against it, by symbol = number times the gradient,/);
      expect(text).not.toMatch(/(?<!against the )gradient is downhill/);
      if (/too long|always lowers/.test(text))
        expect(text).toMatch(/gradient (is (zero or )?)?wrong/);
    });
  },
);

test('what checks a gradient is called a central difference everywhere', () => {
  const sources = import.meta.glob<string>('../../src/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const other = Object.keys(sources).filter((path) => /finite differ/i.test(sources[path]));
  expect(Object.keys(sources).length).toBeGreaterThan(100);
  expect(other).toEqual([]);
});
