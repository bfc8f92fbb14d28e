import { expect, test } from 'vitest';
import { withoutStyles } from '../../vite/style-rules.ts';

test('each style of a page is one rule, which its elements meet, and the rest stays', () => {
  const { html, css } = withoutStyles(
    '<p class="a" style="height:1em;">1</p><p style="left:5%">2</p><mstyle displaystyle="true"><p style="height:1em;" id="b">3</p></mstyle>',
  );
  expect(html).toBe(
    '<p class="a" data-built="0">1</p><p data-built="1">2</p><mstyle displaystyle="true"><p data-built="0" id="b">3</p></mstyle>',
  );
  expect(css).toBe('[data-built="0"]{height:1em;}[data-built="1"]{left:5%}');
});
