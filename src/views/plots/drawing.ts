import { useLayoutEffect, useRef } from 'react';
import { usePaint } from '../shared/page-context.tsx';
import { writeAttribute, writeText } from '../shared/write.ts';

/** What changes of one element of a picture: attributes by name, and its words as `text`. */
export type Attributes = Readonly<Record<string, string | number>>;

/** What changes in a picture, part by part. */
export type Drawing<Part extends string = string> = Readonly<Record<Part, Attributes>>;

/**
 * A picture that is a function of the numbers. React makes its elements, each a `part` with what it is
 * at first; from then on the painter calls `draw` in its frame and writes what has changed.
 * `inputs` are what `draw` depends on besides the numbers.
 */
export function useDrawing<Part extends string>(
  draw: () => Drawing<Part>,
  inputs: readonly unknown[],
  when: 'frame' | 'rest' = 'frame',
) {
  const root = useRef<HTMLDivElement>(null);
  usePaint(() => write(root.current!, draw()), inputs, when);
  useLayoutEffect(() => {
    // What is drawn at rest is drawn for new inputs too, before anything moves.
    if (when === 'rest') write(root.current!, draw());
    // oxlint-disable-next-line react/exhaustive-deps -- the caller says what the drawing depends on
  }, inputs);
  const first = draw();
  const part = (name: Part) => {
    const { text, ...attributes } = first[name];
    return { 'data-part': name, ...attributes, ...(text === undefined ? {} : { children: text }) };
  };
  return { root, part };
}

function write(root: HTMLElement, drawing: Drawing) {
  for (const element of root.querySelectorAll('[data-part]')) {
    // A picture inside this one has parts of its own.
    const attributes = drawing[element.getAttribute('data-part')!];
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (name === 'text') writeText(element, String(value));
      else writeAttribute(element, name, String(value));
    }
  }
}
