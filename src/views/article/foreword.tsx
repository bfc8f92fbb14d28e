import { contents } from '../../lessons/contents.ts';

/** What a reader without JavaScript finds first: what this is, and the ways into it. */
export const Foreword = () => (
  <header>
    <h1>Gradients, by hand</h1>
    <p>
      This is the whole derivation, with the numbers that the page starts from. With JavaScript each
      of them can be changed, and every formula, matrix and picture follows.
    </p>
    <nav aria-label="Chapters">
      <ol>
        {contents.map(({ id, title }) => (
          <li key={id}>
            <a href={`#article-${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  </header>
);
