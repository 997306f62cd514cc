import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Where the signature of a PNG ends, and where its first chunk does, which says how large the picture is. */
const SIGNATURE = 8;
const HEAD = 33;

/**
 * The very same picture a quarter smaller. A browser writes each row as its difference to the row above, which is good
 * for photographs; the flat areas and the letters of a screen pack better as they are.
 */
export function repackPng(png: Buffer): Buffer {
  const packed: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length; at += png.readUInt32BE(at) + 12) {
    const name = png.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(packed));
  const samples = png[25] === 6 ? 4 : 3; // with transparency or without, a byte each
  unfilter(rows, png.readUInt32BE(16) * samples, samples);
  const pixels = deflateSync(rows, { level: 9 });
  return Buffer.concat([png.subarray(0, HEAD), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** Turns the differences back into values, in place. Each row begins with the number of its filter. */
function unfilter(rows: Buffer, width: number, samples: number): void {
  const at = (index: number) => rows[index] ?? 0;
  for (let start = 0; start < rows.length; start += width + 1) {
    const filter = at(start);
    rows[start] = 0;
    for (let index = start + 1; index <= start + width; index++) {
      const first = index - start <= samples;
      const left = first ? 0 : at(index - samples);
      const above = start === 0 ? 0 : at(index - width - 1);
      const corner = first || start === 0 ? 0 : at(index - width - 1 - samples);
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      rows[index] = at(index) + guess; // a Buffer keeps the lowest byte
    }
  }
}

/** Of the three, the one nearest to left + above − corner; the PNG specification calls it Paeth. */
function nearest(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(
    Math.abs,
  ) as [number, number, number];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** A chunk: its length, its name, what it holds, and a sum to check them by. */
function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length);
  whole.write(name, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}
