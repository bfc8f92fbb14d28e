/** What writes formulas for other programs, fetched as one when the reader first selects or copies some. */
export {
  chapterDocument,
  lineDocument,
  saveChapter,
  stepDocument,
} from '../document/latex-document.ts';
export { linesText } from './lines-text.ts';
export { selectedText } from './selected-text.ts';
