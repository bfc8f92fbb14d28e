import { type Matrix, toRows, transpose } from '../../core/matrix.ts';
import { chosenOf } from '../../equations/network.ts';
import { isNumber, type Name } from '../../expr/alphabet.ts';
import { latexMatrix, numpyArray } from '../../expr/matrix-text.ts';
import { isInColumns, notations } from '../../expr/notation/notations.ts';
import { signLatex } from '../../expr/notation/sign-latex.ts';
import { numpyName } from '../../expr/numpy-name.ts';
import type { Choices } from '../../store/choices.ts';
import { modelIn, scopeIn } from '../../store/derive.ts';
import { displayed } from './display.ts';
import { latexListing } from './latex-words.ts';

/** The numbers that the reader has set, in full: a matrix each. */
export const givenLatex = (choices: Choices): string[] =>
  chosenOf(modelIn(choices)).map((name) => oneGiven(name, scopeIn(choices).matrix(name), choices));

function oneGiven(name: Name, value: Matrix, choices: Choices): string {
  const { notation } = choices;
  const [number] = value.values;
  if (notation === 'numpy') {
    const array = isNumber(name) ? String(number) : numpyArray(toRows(value));
    return latexListing([`${numpyName(name, modelIn(choices))} = ${array}`]);
  }
  const rows = toRows(isInColumns(notation) ? transpose(value) : value);
  const texts = rows.map((row) => row.map(inFull));
  const sign = signLatex(notations[notation].sign(name, {}, modelIn(choices)));
  return displayed(`${sign} = ${isNumber(name) ? texts[0][0] : latexMatrix(texts)}`);
}

/** A number in the fewest digits that give it back. */
const inFull = (value: number): string =>
  String(value).replace(/e\+?(-?\d+)$/, String.raw` \times 10^{$1}`);
