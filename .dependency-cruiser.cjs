/**
 * The order of the house: core ← expr ← equations ← lessons ← store ← views ← app, embed.
 * A file imports from its own layer and from those to the left of it.
 */
const order = ['core', 'expr', 'equations', 'lessons', 'store', 'views', 'app'];

/** What a line in each layer is about: the question that says where it belongs. */
const about = {
  core: 'numbers from numbers, and imports nothing outside itself',
  expr: 'what is true of any formula',
  equations: 'what is true of these networks',
  lessons: 'what to say next, and knows nothing of the store or the page',
  store: "the reader's choices, and knows nothing of what is seen",
  views: 'what the reader sees, and is arranged by app and embed without knowing them',
  app: 'the page; embed is another user of the same views, and neither imports the other',
  embed: 'the custom element; app is another user of the same views, and neither imports the other',
};

function allowed(layer) {
  if (layer === 'embed') return [...order.slice(0, -1), 'embed'];
  return order.slice(0, order.indexOf(layer) + 1);
}

const rules = Object.keys(about).map((layer) => ({
  name: `${layer}-imports-leftward`,
  comment: `src/${layer} is ${about[layer]}. It may import only from: ${allowed(layer).join(', ')}. Move the line to the layer where it belongs, or pass what it needs as an argument.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  // The core imports nothing else at all; the others may use packages.
  to: {
    ...(layer === 'core' ? {} : { path: '^src/' }),
    pathNot: `^src/(${allowed(layer).join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one thought, or share a third: join them, or move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'found',
      comment: 'An import must lead to a file: check the path and its .ts or .tsx ending.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count: a layer that knows another's types knows that layer.
    tsPreCompilationDeps: true,
  },
};
