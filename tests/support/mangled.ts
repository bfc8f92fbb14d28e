import fc from 'fast-check';

/** Texts as hands leave them that slip: with pieces of their kind put over what stood there, cut, or doubled. */
export function mangled(
  texts: fc.Arbitrary<string>,
  pieces: readonly string[],
): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), piece), { maxLength: 5 });
  const edited = fc.tuple(texts, edits).map(([text, all]) =>
    all.reduce((now, [at, over, by]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + by + now.slice(place + over);
    }, text),
  );
  return fc.oneof(
    { arbitrary: edited, weight: 4 },
    fc.tuple(texts, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
    fc.tuple(edited, edited).map((two) => two.join('')),
  );
}
