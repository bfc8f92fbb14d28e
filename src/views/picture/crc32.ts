/** What eight bits leave when they are divided by the polynomial of the check. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return remainder;
});

/** The cyclic redundancy check by which a PNG knows that a chunk is whole. */
export function crc32(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) check = (check >>> 8) ^ remainders[(check ^ byte) & 255];
  return ~check >>> 0;
}
