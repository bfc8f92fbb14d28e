/**
 * Which pictures are taken. All facts crossed with all others would be thousands, so:
 *
 * - every step: at 1440, 900 and 390 wide, light and dark;
 * - the first, the middle and the last product step of each chapter: at 360, 1920 and 2560 wide, at
 *   a browser zoom of 200 %, and on the panels that a narrow page shows one at a time; in each
 *   notation and with each number of hidden nodes, wide and narrow; in forced colours, wide and
 *   narrow, light and dark;
 * - the last product step of each chapter, where the most is to be seen: with four hidden nodes in
 *   each notation at the sizes with the least room; each picture below the numbers, wide and narrow,
 *   light and dark and in forced colours; descent that has run; and two broken rules, one that turns
 *   the check red and one whose shapes may not meet;
 * - each chapter printed: on A4 and Letter, and on A4 in the other notations and with four nodes;
 * - all chapters as readers without JavaScript get them: wide and narrow, light and dark.
 */

/** @typedef {import('./look-outline.mjs').Chapter} Chapter */
/**
 * As whom the browser comes.
 * @typedef {import('@playwright/test').BrowserContextOptions & { notation?: string }} Reader
 */
/**
 * What is done on the page, in this order.
 * @typedef {object} Act
 * @property {string} [hash] a step's address
 * @property {number} [nodes]
 * @property {string} [panel]
 * @property {string} [picture]
 * @property {string} [rule]
 * @property {string} [run] steps of descent
 * @property {boolean} [whole] not what is on the screen, but all of the page
 * @property {'A4' | 'Letter'} [paper]
 */
/** @typedef {{ facts: string[], reader: Reader, act: Act }} Choice */
/** @typedef {Choice & { path: string }} Picture */

/** @type {(facts: string, reader: Reader, act?: Act) => Choice} */
const choice = (facts, reader, act = {}) => ({ facts: facts.split(' '), reader, act });

/** @type {(width: number, height: number) => Choice} */
const wide = (width, height) => choice(`${width}`, { viewport: { width, height } });
/** A narrow page scrolls as a whole, and is taken as a whole. @type {typeof wide} */
const narrow = (width, height) =>
  choice(`${width}`, { viewport: { width, height } }, { whole: true });

const laptop = wide(1440, 900);
const tablet = wide(900, 900);
const phone = narrow(390, 844);
const smallPhone = narrow(360, 740);
const phoneScreen = wide(390, 844);
const otherSizes = [smallPhone, wide(1920, 1080), wide(2560, 1440)];
/** Tall enough that all of the stage is seen, which else scrolls by itself. */
const tallLaptop = wide(1440, 1500);
/** To the page, zoom is a smaller window with finer pixels. */
const zoomed = choice('zoom', { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

const light = choice('light', { colorScheme: 'light' });
const dark = choice('dark', { colorScheme: 'dark' });
const schemes = [light, dark];
const forced = choice('forced', { forcedColors: 'active' });

const textbook = choice('textbook', { notation: 'textbook' });
const columns = choice('columns', { notation: 'columns' });
const numpy = choice('numpy', { notation: 'numpy' });
const notations = [choice('blog', { notation: 'blog' }), textbook, columns, numpy];
/** @type {(nodes: number) => Choice} */
const withNodes = (nodes) => choice(`nodes-${nodes}`, {}, { nodes });

const panels = ['Network', 'Product', 'Source', 'Numbers'].map((panel) =>
  choice(`panel-${panel.toLowerCase()}`, {}, { panel }),
);
const descended = choice('descent ran', {}, { picture: 'Descent', run: '10,000 steps' });
const broken = ['sign', 'transpose'].map((rule) =>
  choice(`check broken ${rule}`, {}, { picture: 'Check', rule }),
);

const onPaper = choice('print', {});
const a4 = choice('a4', {}, { paper: 'A4' });
const letter = choice('letter', {}, { paper: 'Letter' });
const withoutScript = choice('no-js', { javaScriptEnabled: false }, { whole: true });

/** @param {Chapter[]} chapters @returns {Picture[]} */
export function picturesOf(chapters) {
  return [
    ...chapters.flatMap(stepPictures),
    ...chapters.flatMap(tellingPictures),
    ...chapters.flatMap(productPictures),
    ...chapters.flatMap(paperPictures),
    ...cross([withoutScript], [laptop, phone], schemes),
  ].map((it) => ({ ...it, path: pathOf(it) }));
}

/** @param {Chapter} chapter */
const stepPictures = (chapter) =>
  cross(stepsIn(chapter, chapter.steps), [laptop, tablet, phone], schemes);

/** @param {Chapter} chapter */
function tellingPictures(chapter) {
  const { steps } = chapter;
  const middle = steps[Math.floor(steps.length / 2)];
  const some = stepsIn(chapter, [steps[0], middle, lastProduct(chapter)]);
  return [
    ...cross(some, [...otherSizes, zoomed], [light]),
    ...cross(some, [phoneScreen], [light], panels),
    ...cross(some, [laptop, phone], [light], notations),
    ...cross(some, [laptop, phone], [light], nodesIn(chapter)),
    ...cross(some, [laptop, phone], schemes, [forced]),
  ];
}

/** @param {Chapter} chapter */
function productPictures(chapter) {
  const product = stepsIn(chapter, [lastProduct(chapter)]);
  const most = nodesIn(chapter).slice(-1);
  const plots = chapter.pictures.map((picture) => choice(picture.toLowerCase(), {}, { picture }));
  // Nothing descends where no weights are trained, and no rule is broken.
  const acts = chapter.pictures.includes('Descent') ? [descended, ...broken] : [];
  return [
    ...cross(product, [tablet, smallPhone, zoomed], [light], most, notations),
    ...cross(product, [tallLaptop, phone], schemes, plots),
    ...cross(product, [tallLaptop, phone], schemes, [forced], plots),
    ...cross(product, [tallLaptop, phone], schemes, acts),
  ];
}

/** @param {Chapter} chapter */
function paperPictures(chapter) {
  const printed = cross([onPaper], [choice(chapter.id, {}, { hash: chapter.id })]);
  const most = nodesIn(chapter).slice(-1);
  return [
    ...cross(printed, [a4, letter]),
    ...cross(printed, [a4], [textbook, columns, numpy, ...most]),
  ];
}

/** @type {(chapter: Chapter, steps: string[]) => Choice[]} */
const stepsIn = ({ id, steps }, some) =>
  some.map((step) => {
    const number = String(steps.indexOf(step) + 1).padStart(2, '0');
    return choice(`${id} ${number} ${step}`, {}, { hash: `${id}/${step}` });
  });

/** @param {Chapter} chapter */
const lastProduct = ({ steps }) =>
  steps.findLast((step) => /product(-\d+)?$/.test(step)) ?? steps[0];

/** @param {Chapter} chapter */
const nodesIn = ({ nodes }) => Array.from({ length: nodes }, (_, n) => withNodes(n + 1));

/** Every way to take one choice of each group. @param {Choice[][]} groups */
const cross = (...groups) =>
  groups.reduce((all, group) =>
    all.flatMap((one) =>
      group.map((other) => ({
        facts: [...one.facts, ...other.facts],
        reader: { ...one.reader, ...other.reader },
        act: { ...one.act, ...other.act },
      })),
    ),
  );

/** @type {(picture: Choice) => string} */
const pathOf = ({ facts: [folder, ...rest], act: { paper } }) =>
  `look/${folder}/${rest.join('-')}.${paper ? 'pdf' : 'png'}`;
