/**
 * MathML with what its signs mean, where a reader of the signs alone would say something else: a T above
 * is a transpose, and ∗ and ⊙ are not × and no dot.
 */
export function withIntents(mathml: string): string {
  const open: number[] = [];
  const transposes: number[] = [];
  for (const { 0: tag, index } of mathml.matchAll(/<\/?msup>/g)) {
    if (tag === '<msup>') open.push(index);
    else {
      const start = open.pop()!;
      if (mathml.slice(0, index).endsWith('<mi mathvariant="normal">T</mi>'))
        transposes.push(start);
    }
  }
  return (
    transposes
      // From the last on, so that the places of the others hold.
      .toSorted((a, b) => b - a)
      .reduce(
        (written, at) =>
          written.slice(0, at) + written.slice(at).replace(/<msup><(\w+)/, transpose),
        mathml,
      )
      .replaceAll(/<mo>(?=[∗⊙]<)/g, '<mo intent="elementwise-times">')
  );
}

const transpose = '<msup intent="transpose($$x)"><$1 arg="x"';
