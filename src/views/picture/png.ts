import { crc32 } from './crc32.ts';

/** What is written into a PNG beside its pixels, by keyword. */
export type Texts = Readonly<Record<string, string>>;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The header is always the first chunk, of 13 bytes; a chunk has 12 bytes besides its data. */
const endOfHeader = signature.length + 12 + 13;

export const isPng = (bytes: Uint8Array): boolean =>
  signature.every((byte, n) => bytes[n] === byte);

/** A PNG with texts in it, in UTF-8, and with how many of its pixels make one of the page. */
export function withTexts(png: Uint8Array, texts: Texts, scale: number): Uint8Array<ArrayBuffer> {
  const chunks = [
    density(scale),
    ...Object.entries(texts).map(([keyword, text]) =>
      // Not compressed, in no language, and the keyword is not translated.
      chunk('iTXt', [...latin(keyword), 0, 0, 0, 0, 0, ...new TextEncoder().encode(text)]),
    ),
  ];
  return joined([png.subarray(0, endOfHeader), ...chunks, png.subarray(endOfHeader)]);
}

/** The texts of a PNG that are written as above; those that cannot be read are left out. */
export function textsIn(png: Uint8Array): Texts {
  const texts: [string, string][] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = signature.length;
  while (at + 12 <= png.length) {
    const start = at + 8;
    const end = start + view.getUint32(at);
    if (end + 4 > png.length) break;
    const typed = png.subarray(at + 4, end);
    const isText = String.fromCodePoint(...typed.subarray(0, 4)) === 'iTXt';
    const text = isText && crc32(typed) === view.getUint32(end) && textOf(png.subarray(start, end));
    if (text) texts.push(text);
    at = end + 4;
  }
  return Object.fromEntries(texts);
}

const longestKeyword = 79;

/** Keyword and text of a chunk's data, where it is not compressed. */
function textOf(data: Uint8Array): [string, string] | undefined {
  const keyword = data.indexOf(0);
  const isCompressed = data[keyword + 1] !== 0;
  const language = data.indexOf(0, keyword + 3);
  const translated = data.indexOf(0, language + 1);
  if (keyword < 1 || keyword > longestKeyword || isCompressed || language < 0 || translated < 0)
    return undefined;
  return [
    String.fromCodePoint(...data.subarray(0, keyword)),
    new TextDecoder().decode(data.subarray(translated + 1)),
  ];
}

/** Pixels a metre: so a program that lays it out gives it the size that it has on the page. */
function density(scale: number): Uint8Array {
  const perMetre = Math.round((scale * 96) / 0.0254);
  return chunk('pHYs', [...fourBytes(perMetre), ...fourBytes(perMetre), 1]);
}

function chunk(type: string, data: readonly number[]) {
  const typed = Uint8Array.from([...latin(type), ...data]);
  return joined([fourBytes(data.length), typed, fourBytes(crc32(typed))]);
}

const latin = (text: string): number[] => Array.from(text, (letter) => letter.codePointAt(0)!);

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
