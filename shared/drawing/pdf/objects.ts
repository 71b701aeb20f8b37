/** The bytes of a PDF 1.7 file: numbered objects, their table, and the packing of streams (ISO 32000-1, 7.5). */

const encoder = new TextEncoder();

/** An object that others name before or after it is written. */
export type Reference = number;

export class PdfObjects {
  private readonly written = new Map<Reference, readonly Uint8Array[]>();
  private count = 0;

  /** A number for an object that is written later. */
  reserve(): Reference {
    return ++this.count;
  }

  /** Write a dictionary, an array or another value. */
  add(value: string, reference = this.reserve()): Reference {
    this.written.set(reference, [encoder.encode(value)]);
    return reference;
  }

  /** Write a stream; `packed` ones say so in their entries. */
  addStream(entries: string, bytes: Uint8Array, reference = this.reserve()): Reference {
    const head = encoder.encode(`<<${entries}/Length ${bytes.length}>>\nstream\n`);
    this.written.set(reference, [head, bytes, encoder.encode('\nendstream')]);
    return reference;
  }

  /** Write a stream packed by the platform's own deflater. */
  async addPacked(entries: string, bytes: Uint8Array, reference = this.reserve()): Promise<Reference> {
    return this.addStream(`${entries}/Filter/FlateDecode`, await deflate(bytes), reference);
  }

  addPackedText(entries: string, text: string, reference = this.reserve()): Promise<Reference> {
    return this.addPacked(entries, encoder.encode(text), reference);
  }

  /** The whole file. */
  toFile(root: Reference, info: Reference): Uint8Array {
    // Four bytes above 127 in the second line tell programs that this is no text.
    const parts: Uint8Array[] = [encoder.encode('%PDF-1.7\n'), Uint8Array.of(37, 226, 227, 207, 211, 10)];
    let length = parts.reduce((sum, part) => sum + part.length, 0);
    const push = (part: Uint8Array): void => {
      parts.push(part);
      length += part.length;
    };
    const offsets: number[] = [];
    for (let number = 1; number <= this.count; number++) {
      offsets.push(length);
      push(encoder.encode(`${number} 0 obj\n`));
      for (const part of this.written.get(number) ?? [encoder.encode('null')]) push(part);
      push(encoder.encode('\nendobj\n'));
    }
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const start = length;
    push(encoder.encode(`xref\n0 ${this.count + 1}\n0000000000 65535 f \n${table}`));
    push(
      encoder.encode(
        `trailer\n<</Size ${this.count + 1}/Root ${root} 0 R/Info ${info} 0 R>>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    return joined(parts);
  }
}

/** Pack as zlib does. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  for await (const part of stream) parts.push(part);
  return joined(parts);
}

/** The parts in one piece. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A text for people, as a PDF writes it outside of pages: UTF-16 with its mark, in hexadecimal. */
export const pdfText = (text: string): string => `<FEFF${utf16(text.toWellFormed())}>`;

/** The code units of a text in hexadecimal. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at))).join('');

export const hex4 = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();
