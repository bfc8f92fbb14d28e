import { type ReactNode, useState } from 'react';
import type { GradientsStore } from '../../store/store.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import type { Scheme } from './draw-figure.ts';
import type { Figure } from './figures.ts';
import type { Format } from './picture-file.ts';
import { usePicture } from './use-picture.ts';

const schemes: Options<Scheme> = [
  ['light', 'Light'],
  ['dark', 'Dark'],
];
const formats: Options<Format> = [
  ['svg', 'SVG'],
  ['png', 'PNG'],
];

interface Props {
  readonly store: GradientsStore;
  readonly figures: readonly Figure[];
  /** What closes them, beside what they do. */
  readonly end: ReactNode;
}

/** Which figure to save, as what, and in which colours; and the picture as it will be. */
export function PictureChoices({ store, figures, end }: Props) {
  const [figure, setFigure] = useState(figures[0]);
  const [format, setFormat] = useState<Format>('svg');
  const [scheme, setScheme] = useState<Scheme>(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  const picture = usePicture(store, figure, format, scheme);
  const file = picture === 'failed' ? null : picture;
  return (
    <>
      <div className="picture-choices">
        <Choice
          title="Of"
          options={figures.map(({ id, title }) => [id, title])}
          value={figure.id}
          choose={(id) => setFigure(figures.find((each) => each.id === id)!)}
        />
        <Choice title="As" options={formats} value={format} choose={setFormat} />
        <Choice title="In" options={schemes} value={scheme} choose={setScheme} />
      </div>
      <div className="picture-preview">{file && <img src={file.url} alt={file.title} />}</div>
      <p className="hint">
        Its numbers are in the file as words, and so is its link: dropped on this page, the file
        opens what it shows. Of the plots, the one that is open can be saved.
      </p>
      <p role="status">
        {picture === 'failed' &&
          'The picture could not be drawn: a font of the page could not be fetched.'}
      </p>
      <div className="buttons">
        {file ? (
          <a className="control" href={file.url} download={file.name}>
            Save
          </a>
        ) : (
          <button type="button" className="control" disabled>
            Save
          </button>
        )}
        {file && typeof ClipboardItem !== 'undefined' && (
          <CopyButton title="Copy" text={() => (format === 'svg' ? file.blob.text() : file.blob)} />
        )}
        {end}
      </div>
    </>
  );
}

/** What can be chosen, each by its id and as it is called. */
type Options<Id extends string> = readonly (readonly [Id, string])[];

interface ChoiceProps<Id extends string> {
  readonly title: string;
  readonly options: Options<Id>;
  readonly value: Id;
  readonly choose: (id: Id) => void;
}

function Choice<Id extends string>({ title, options, value, choose }: ChoiceProps<Id>) {
  return (
    <label>
      {title}{' '}
      <select value={value} onChange={(event) => choose(event.target.value as Id)}>
        {options.map(([id, each]) => (
          <option key={id} value={id}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
