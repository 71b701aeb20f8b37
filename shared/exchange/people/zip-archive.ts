/**
 * The files inside a ZIP archive, unpacked by the platform's own inflater with a limit on what comes out: the sizes an
 * archive claims are not to be trusted. Written back as a plain archive, they can be handed to a reader that would
 * otherwise inflate in a worker made from a string, which the page's security policy forbids.
 * Layout: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { fail, ok, type Result } from '../../util/result.ts';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

export type ZipFailure = 'damaged' | 'encrypted' | 'too-big';

export interface ZipLimits {
  readonly maxBytes: number;
  readonly maxFiles: number;
  readonly isWanted: (path: string) => boolean;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
}

export interface UnpackedFile {
  readonly path: string;
  /** As the archive said; nothing here checks it. */
  readonly crc: number;
  readonly bytes: Uint8Array;
}

/** The wanted files of the archive. Stops as soon as more than `maxBytes` have come out of it. */
export async function unpackZip(
  archive: Uint8Array,
  limits: ZipLimits,
): Promise<Result<readonly UnpackedFile[], ZipFailure>> {
  const entries = readDirectory(archive, limits.maxFiles);
  if (!entries.ok) return entries;
  const files: UnpackedFile[] = [];
  let room = limits.maxBytes;
  for (const { path, method, crc, packed } of entries.value) {
    if (!limits.isWanted(path)) continue;
    const bytes = method === STORED ? packed : method === DEFLATED ? await inflate(packed, room) : null;
    if (bytes === null) return fail('damaged');
    if (bytes === 'too-big' || bytes.length > room) return fail('too-big');
    room -= bytes.length;
    files.push({ path, crc, bytes });
  }
  return ok(files);
}

function readDirectory(archive: Uint8Array, maxFiles: number): Result<readonly Entry[], ZipFailure> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  if (end === null) return fail('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > maxFiles) return fail('too-big');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let number = 0; number < count; number++) {
      if (view.getUint32(at, true) !== CENTRAL_HEADER) return fail('damaged');
      if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return fail('encrypted');
      const pathLength = view.getUint16(at + 28, true);
      entries.push(readEntry({ archive, view, at, pathLength }));
      at += 46 + pathLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) return fail('damaged');
    throw error;
  }
  return ok(entries);
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

interface Place {
  readonly archive: Uint8Array;
  readonly view: DataView;
  /** Where the entry's header in the directory begins. */
  readonly at: number;
  readonly pathLength: number;
}

function readEntry({ archive, view, at, pathLength }: Place): Entry {
  const local = view.getUint32(at + 42, true);
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return {
    path: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + pathLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: archive.subarray(data, data + view.getUint32(at + 20, true)),
  };
}

async function inflate(packed: Uint8Array, room: number): Promise<Uint8Array | 'too-big' | null> {
  // A copy, because a Blob wants to own its bytes.
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > room) return 'too-big';
      chunks.push(chunk);
    }
  } catch {
    // The inflater's own words about broken data help nobody: the archive is damaged.
    return null;
  }
  return join(chunks, size);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** An archive of the files as they are, nothing compressed. */
export function storedZip(files: readonly UnpackedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const local = header({ file, signature: LOCAL_HEADER, offset });
    directory.push(header({ file, signature: CENTRAL_HEADER, offset }));
    parts.push(local, file.bytes);
    offset += local.length + file.bytes.length;
  }
  const directorySize = sizeOf(directory);
  const end = new DataView(new ArrayBuffer(END_LENGTH));
  end.setUint32(0, END_OF_DIRECTORY, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, offset, true);
  return join([...parts, ...directory, new Uint8Array(end.buffer)], offset + directorySize + END_LENGTH);
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** The header of a stored file; the directory's repeats the local one, shifted, and says where that is. */
function header({ file, signature, offset }: { file: UnpackedFile; signature: number; offset: number }): Uint8Array {
  const isCentral = signature === CENTRAL_HEADER;
  const shift = isCentral ? 2 : 0;
  const fixed = isCentral ? 46 : 30;
  const path = new TextEncoder().encode(file.path);
  const bytes = new Uint8Array(fixed + path.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint32(14 + shift, file.crc, true);
  view.setUint32(18 + shift, file.bytes.length, true);
  view.setUint32(22 + shift, file.bytes.length, true);
  view.setUint16(26 + shift, path.length, true);
  if (isCentral) view.setUint32(42, offset, true);
  bytes.set(path, fixed);
  return bytes;
}
