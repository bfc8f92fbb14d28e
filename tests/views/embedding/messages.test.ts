import { expect, test } from 'vitest';
import { messageFrom, protocol, sealed } from '../../../src/views/embedding/messages.ts';

const frame = {} as Window;
const origin = 'https://gradients.example';
const said = { type: 'height', height: 300 } as const;
const height = sealed(said);

test('a message is taken from the frame, of the page’s own origin', () => {
  expect(messageFrom({ data: height, source: frame, origin }, { source: frame, origin })).toEqual(
    said,
  );
});

test('it is taken from any origin where none is asked for', () => {
  const event = { data: height, source: frame, origin: 'https://host.example' };
  expect(messageFrom(event, { source: frame })).toEqual(said);
});

test.each([
  ['another window', { data: height, source: {} as Window, origin }],
  ['no window', { data: height, source: null, origin }],
  ['another origin', { data: height, source: frame, origin: 'https://evil.example' }],
  [
    'an origin that only begins alike',
    { data: height, source: frame, origin: `${origin}.evil.example` },
  ],
  ['another protocol', { data: { ...height, protocol: `${protocol}0` }, source: frame, origin }],
  ['no protocol', { data: { type: 'height', height: 300 }, source: frame, origin }],
  ['a text', { data: JSON.stringify(height), source: frame, origin }],
  ['nothing', { data: null, source: frame, origin }],
  ['a type that is no text', { data: { protocol, type: 1 }, source: frame, origin }],
])('a message of %s is none', (_, event) => {
  expect(messageFrom(event, { source: frame, origin })).toBeUndefined();
});

test('a frame that is not there yet hears nobody, not even who has no window either', () => {
  expect(
    messageFrom({ data: height, source: null, origin }, { source: null, origin }),
  ).toBeUndefined();
});
