/** What a reader sees of LaTeX: signs, and what is raised, lowered, above and below a line. */
export type Item =
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'above' | 'below'; readonly inside: readonly Item[] }
  | { readonly kind: 'accent'; readonly accent: string; readonly inside: readonly Item[] }
  | { readonly kind: 'fraction'; readonly top: readonly Item[]; readonly bottom: readonly Item[] }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly (readonly Item[])[])[] };

/** Reads LaTeX as signs. Braces and links leave no trace, and neither does a space that has no width. */
export function lookAt(text: string): Item[] {
  const tokens: string[] = text.match(/\\[a-zA-Z]+|\\.|[^\s]/g) ?? [];
  let place = 0;

  const argument = (): Item[] => {
    if (tokens[place++] !== '{') throw new Error(`expected an argument in braces in ${text}`);
    return until('}');
  };
  const rawArgument = (): string => {
    const start = place;
    argument();
    return tokens.slice(start + 1, place - 1).join('');
  };

  function until(end: string | undefined): Item[] {
    const items: Item[] = [];
    while (tokens[place] !== end) {
      if (place >= tokens.length) throw new Error(`expected ${end} in ${text}`);
      items.push(...next());
    }
    place += 1;
    return joinDigits(items);
  }

  function next(): Item[] {
    const token = tokens[place++];
    switch (token) {
      case '{':
        return until('}');
      case '^':
        return [{ kind: 'above', inside: argument() }];
      case '_':
        return [{ kind: 'below', inside: argument() }];
      case '\\frac':
        return [{ kind: 'fraction', top: argument(), bottom: argument() }];
      case '\\hat':
      case '\\tilde':
      case '\\mathrm':
        return [{ kind: 'accent', accent: token, inside: argument() }];
      case '\\htmlClass':
      case '\\htmlData':
        rawArgument();
        return argument();
      case '\\mathbf':
      case '\\operatorname':
        return [{ kind: 'sign', text: `${token} ${rawArgument()}` }];
      case '\\mathopen':
      case '\\mathclose':
        return argument();
      case '\\left':
      case '\\right':
        return [{ kind: 'sign', text: token + tokens[place++] }];
      case '\\begin':
        return [{ kind: 'matrix', rows: matrix() }];
      default:
        return [{ kind: 'sign', text: token }];
    }
  }

  function matrix(): Item[][][] {
    rawArgument();
    const rows: Item[][][] = [[[]]];
    while (tokens[place] !== '\\end') {
      if (tokens[place] === '&' || tokens[place] === '\\\\') {
        if (tokens[place++] === '&') rows.at(-1)!.push([]);
        else {
          rows.push([[]]);
          // How far the next row is below, as in [0.5em], is seen and not read.
          if (tokens[place] === '[') place = tokens.indexOf(']', place) + 1;
        }
      } else {
        rows
          .at(-1)!
          .at(-1)!
          .push(...next());
      }
    }
    place += 1;
    rawArgument();
    return rows.map((row) => row.map(joinDigits));
  }

  return until(undefined);
}

/** Digits in a row are one number, whatever stood between them that cannot be seen. */
function joinDigits(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  let digits = '';
  for (const item of [...items, undefined]) {
    if (item?.kind === 'sign' && /^[\d.]$/.test(item.text)) {
      digits += item.text;
      continue;
    }
    if (digits !== '') joined.push({ kind: 'number', value: Number(digits) });
    digits = '';
    if (item) joined.push(item);
  }
  return joined;
}

/** One way of writing what is seen, so that what looks the same is the same text. */
export const written = (items: readonly Item[]): string => items.map(writtenItem).join('');

function writtenItem(item: Item): string {
  switch (item.kind) {
    case 'sign':
      return item.text;
    case 'number':
      return String(item.value);
    case 'above':
      return `^{${written(item.inside)}}`;
    case 'below':
      return `_{${written(item.inside)}}`;
    case 'accent':
      return `${item.accent}{${written(item.inside)}}`;
    case 'fraction':
      return `\\frac{${written(item.top)}}{${written(item.bottom)}}`;
    case 'matrix':
      return `(${item.rows.map((row) => row.map(written).join('&')).join(';')})`;
  }
}
