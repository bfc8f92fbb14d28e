import { useState } from 'react';
import { withBlanksCovered } from '../../store/blanks.ts';
import { chapterIn } from '../../store/derive.ts';
import { linkToHandOn } from '../../store/link/write-link.ts';
import { pageAddress } from '../shared/page-address.ts';
import { useChoices, useGradients, usePage } from '../shared/page-context.tsx';
import type { SheetKind } from './asked.ts';
import { isTooCoarse } from './figures.ts';
import { QrCode } from './qr-code.tsx';

/** Which sheet of a set it is. */
export interface Numbered {
  readonly n: number;
  readonly of: number;
  readonly seed: number;
}

const titles: Readonly<Record<SheetKind, string>> = {
  derivation: 'The derivation',
  worksheet: 'Worksheet',
  solutions: 'Solutions',
};

/** What stands at the top of a sheet: what it is, of which day, and the link that opens its numbers. */
export function SheetHead({ kind, number }: { kind: SheetKind; number?: Numbered }) {
  const [date] = useState(() => new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }));
  const store = useGradients();
  const chapter = useChoices(chapterIn);
  const choices = store.getState();
  // Who works a sheet out does not find it worked out behind its link.
  const link = pageAddress(
    linkToHandOn(kind === 'worksheet' ? withBlanksCovered(choices) : choices),
  );
  return (
    <header className="sheet-head">
      <div>
        <p>Gradients, by hand</p>
        <h1>
          {titles[kind]}: {chapter.title}
        </h1>
        <p>
          {number && `Sheet ${number.n} of ${number.of}, seed ${number.seed} · `}
          {date}
        </p>
        {kind === 'worksheet' && <p className="name-line">Name</p>}
        <p className="sheet-link">{link}</p>
        <RoundingNote kind={kind} />
      </div>
      <QrCode link={link} />
    </header>
  );
}

/** How the numbers of the sheet are rounded, where they are. */
function RoundingNote({ kind }: { kind: SheetKind }) {
  const { figures } = usePage();
  const { digits } = useChoices((state) => state.sheet);
  const tooCoarse = useChoices(isTooCoarse);
  if (tooCoarse) {
    return (
      <p>
        With {digits} decimals a prediction rounds to a number of which the loss takes no logarithm,
        so nothing here is rounded before it is used further. More decimals will do.
      </p>
    );
  }
  if (!figures?.rounded) {
    return <p>Computed with all digits, and rounded to {digits} decimals only to be shown.</p>;
  }
  return (
    <p>
      As on paper: each quantity is rounded to {digits} decimals, a half away from zero, before it
      is used further.{' '}
      {kind === 'derivation'
        ? 'What is found in two ways may differ in its last digit.'
        : 'What is given is not rounded, and neither is what stands between two quantities.'}
    </p>
  );
}
