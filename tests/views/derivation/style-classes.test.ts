import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { modelOf } from '../../../src/equations/network.ts';
import { notations } from '../../../src/expr/notation/notations.ts';
import { alphabet } from '../../../src/app/alphabet.ts';
import { largest } from '../../../src/store/own.ts';
import { draw } from '../../../src/views/derivation/katex.ts';
import { withClasses } from '../../../src/views/derivation/style-classes.ts';

/** The rules, in the order in which they were put in. */
const rules: string[] = [];
const sheets: unknown[] = [];

beforeAll(() => {
  vi.stubGlobal('document', { adoptedStyleSheets: sheets });
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      insertRule = (rule: string, at: number) => rules.splice(at, 0, rule);
    },
  );
});
afterAll(() => void vi.unstubAllGlobals());

test('a style is a class beside those that an element has, and the same style the same class', () => {
  const html =
    '<span class="strut" style="height:1em;"></span><span style="top:0em;" data-live="0"><i class="a b" style="height:1em;">1</i></span>';
  expect(withClasses(html)).toBe(
    '<span class="strut drawn-0"></span><span class="drawn-1" data-live="0"><i class="a b drawn-0">1</i></span>',
  );
  expect(withClasses('<i style="height:1em;"></i>')).toBe('<i class="drawn-0"></i>');
  expect(rules).toEqual(['.drawn-0{height:1em;}', '.drawn-1{top:0em;}']);
  expect(sheets).toHaveLength(1);
});

test('in a drawing also where it stands behind other attributes, and in either kind of quotes', () => {
  expect(withClasses(`<svg width='4em' style='width:4em' viewBox='0 0 1 1'>`)).toBe(
    `<svg class="drawn-2" width='4em' viewBox='0 0 1 1'>`,
  );
  expect(withClasses('<mstyle displaystyle="true">')).toBe('<mstyle displaystyle="true">');
});

test('no formula of the page keeps a style, or loses one', () => {
  for (const notation of Object.values(notations)) {
    for (const latex of alphabet(notation, [modelOf(largest)])) {
      const drawn = draw(latex, 'htmlAndMathml');
      const plain = withClasses(drawn);
      expect(plain).not.toMatch(/\sstyle=/);
      const styled = plain.replaceAll(/ ?drawn-(\d+)"/g, (_, n: string) => {
        const style = /\{(.*)\}/.exec(rules[Number(n)])![1];
        return `" style="${style}"`;
      });
      expect(styled.replaceAll(' class=""', '')).toBe(drawn);
    }
  }
});
