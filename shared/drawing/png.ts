/**
 * Writes PNG strip by strip (W3C PNG, third edition): a picture may be larger than any canvas, and only one strip of it
 * is ever in memory. Each row is written as its difference to the row above, which drawings pack best as.
 */

/** Rows of a picture, from the top: four bytes a pixel as canvases give them; what shows through is not kept. */
export interface Strip {
  readonly rows: number;
  readonly pixels: Uint8ClampedArray;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** Eight bits a channel, three channels; standard packing and filters, not interlaced. */
const FORMAT = [8, 2, 0, 0, 0] as const;
const UP = 2;
const INCH = 0.0254;

/** The file, in pieces; `density` is pixels to the inch, for programs that print. */
export async function pngFile(
  size: { readonly width: number; readonly height: number; readonly density: number },
  strips: AsyncIterable<Strip>,
): Promise<readonly Uint8Array[]> {
  const { width, height, density } = size;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(FORMAT, 8);
  const physical = new Uint8Array(9);
  const perMetre = Math.round(density / INCH);
  new DataView(physical.buffer).setUint32(0, perMetre);
  new DataView(physical.buffer).setUint32(4, perMetre);
  physical[8] = 1;
  const parts = [SIGNATURE, ...chunk('IHDR', header), ...chunk('pHYs', physical)];
  const stream = new CompressionStream('deflate');
  const packed = collect(stream.readable, (bytes) => parts.push(...chunk('IDAT', bytes)));
  const writer = stream.writable.getWriter();
  const filter = rowFilter(width);
  for await (const strip of strips) await writer.write(filter(strip));
  await writer.close();
  await packed;
  parts.push(...chunk('IEND', new Uint8Array(0)));
  return parts;
}

async function collect(readable: AsyncIterable<Uint8Array>, take: (bytes: Uint8Array) => void): Promise<void> {
  for await (const bytes of readable) take(bytes);
}

/** Turns strips into filtered rows; remembers the last row, since the next strip goes on from it. */
function rowFilter(width: number): (strip: Strip) => Uint8Array {
  let above = new Uint8Array(width * 3);
  let row = new Uint8Array(width * 3);
  return ({ rows, pixels }) => {
    const written = new Uint8Array(rows * (width * 3 + 1));
    let to = 0;
    let from = 0;
    for (let number = 0; number < rows; number++) {
      written[to++] = UP;
      for (let at = 0; at < row.length; from += 4) {
        for (let channel = 0; channel < 3; channel++, at++) {
          const value = pixels[from + channel]!;
          row[at] = value;
          written[to++] = value - above[at]!;
        }
      }
      [above, row] = [row, above];
    }
    return written;
  };
}

function chunk(type: string, content: Uint8Array): readonly Uint8Array[] {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, content.length);
  for (let at = 0; at < 4; at++) head[4 + at] = type.charCodeAt(at);
  const tail = new Uint8Array(4);
  new DataView(tail.buffer).setUint32(0, checksum([head.subarray(4), content]));
  return [head, content, tail];
}

const CHECKS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32. */
function checksum(parts: readonly Uint8Array[]): number {
  let value = 0xffffffff;
  for (const part of parts) for (const byte of part) value = CHECKS[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
