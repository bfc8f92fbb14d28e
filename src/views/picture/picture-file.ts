import { linkToHandOn } from '../../store/link/write-link.ts';
import { chapterIn, modelIn, stepIn } from '../../store/derive.ts';
import type { GradientsStore, State } from '../../store/store.ts';
import { pageAddress } from '../shared/page-address.ts';
import { type About, type Scheme, svgOf } from './draw-figure.ts';
import type { Figure } from './figures.ts';
import { linkKeyword } from './link-in.ts';
import { withTexts } from './png.ts';
import { wordsOf } from './words.ts';

export type Format = 'svg' | 'png';

export interface PictureFile {
  readonly blob: Blob;
  readonly name: string;
  readonly title: string;
}

/** How many pixels of a PNG make one of the page. */
const scale = 2;

/** A figure of the page as a file that stands alone. Throws where a font cannot be fetched. */
export async function pictureFile(
  store: GradientsStore,
  figure: Figure,
  format: Format,
  scheme: Scheme,
): Promise<PictureFile> {
  await laidOut(figure.element);
  const choices = store.getState();
  const about = aboutOf(figure, choices);
  const svg = await svgOf(figure.element, scheme, about);
  const blob = new Blob([svg], { type: 'image/svg+xml' });
  const { chapter, steps } = choices;
  return {
    blob: format === 'svg' ? blob : await pngOf(blob, about),
    name: `${chapter}-${steps[chapter]}-${figure.id}${scheme === 'dark' ? '-dark' : ''}.${format}`,
    title: about.title,
  };
}

function aboutOf({ title, element }: Figure, choices: State): About {
  const { number, title: chapter } = chapterIn(choices);
  const broken = document.querySelector('.note.broken p')?.textContent ?? '';
  const words = wordsOf(element, { model: modelIn(choices), notation: choices.notation });
  return {
    title: `${title}. ${stepIn(choices).title}. Chapter ${number}, ${chapter}`,
    description: `${broken} ${words}`.trim(),
    link: pageAddress(linkToHandOn(choices)),
  };
}

/** The plots are laid out only once they are in sight. */
async function laidOut(figure: Element) {
  const panel = figure.closest<HTMLElement>('.pictures');
  if (!panel) return;
  panel.style.contentVisibility = 'visible';
  // One frame to find out how wide it is, and one to be drawn so wide.
  for (let frame = 0; frame < 2; frame++) await nextFrame();
  panel.style.removeProperty('content-visibility');
}

/** Resolves in the next frame, and soon where there is none: in another page's frame that is not in sight. */
const nextFrame = () =>
  new Promise<unknown>((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });

async function pngOf(svg: Blob, { title, description, link }: About): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!drawn) throw new Error('The picture is too large');
  const bytes = new Uint8Array(await drawn.arrayBuffer());
  const texts = { Title: title, Description: description, [linkKeyword]: link };
  return new Blob([withTexts(bytes, texts, scale)], { type: 'image/png' });
}
