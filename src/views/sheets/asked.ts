/** What is put on a sheet: all of a chapter, its steps as tasks, or these worked out. */
export type SheetKind = 'derivation' | 'worksheet' | 'solutions';

/** What a reader asks to be printed; digits and rounding are part of the reader's choices. */
export interface Asked {
  readonly kind: SheetKind;
  /** Nothing where it is whatever paper the printer has. */
  readonly size?: 'A4' | 'Letter';
  /** Sheets with other numbers, drawn from a seed; nothing for one with the numbers of the page. */
  readonly set?: { readonly count: number; readonly seed: number };
}
