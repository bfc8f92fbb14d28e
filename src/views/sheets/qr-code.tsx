import { encodeQR } from 'qr';

/** What a phone's camera can still tell apart on paper, a side of one square. Millimetres. */
const smallest = 0.42;

/** A link as squares for a camera; nothing where the link is too long for that. */
export function QrCode({ link }: { link: string }) {
  const squares = squaresOf(link);
  if (!squares) return null;
  const size = squares.length;
  const path = squares
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const side = `${Math.max(26, size * smallest)}mm`;
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label="The link of this sheet, for a camera"
      viewBox={`0 0 ${size} ${size}`}
      style={{ width: side, height: side }}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

function squaresOf(link: string): boolean[][] | null {
  try {
    return encodeQR(link, 'raw', { ecc: 'low', border: 2 });
  } catch {
    // It holds 2953 bytes at the most.
    return null;
  }
}
