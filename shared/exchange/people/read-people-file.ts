/** Reads a people list from the bytes of a file, whatever kind of file it is. */
import { fail, type Result } from '../../util/result.ts';
import { message, type Message } from '../../texts/message.ts';
import { decodeText, isBinary } from './decode-text.ts';
import { problemOf } from './import-problem.ts';
import type { PeopleSheet } from './people-sheet.ts';
import { readTableText } from './read-table-text.ts';
import { readWorkbook } from './read-workbook.ts';

/** Largest file read, in bytes: 200,000 people with twenty columns. */
export const MAX_IMPORT_BYTES = 50 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Whether the file is small enough to be read; the sentence when it is not. */
export function refuseSize(size: number): Message | null {
  if (size <= MAX_IMPORT_BYTES) return null;
  const megabyte = 1024 * 1024;
  return message('import.tooBig', { size: Math.ceil(size / megabyte), limit: MAX_IMPORT_BYTES / megabyte });
}

/** The list in the file, or one sentence why there is none. The kind is told by the content, never by the name. */
export async function readPeopleFile(bytes: Uint8Array): Promise<Result<PeopleSheet, Message>> {
  const tooBig = refuseSize(bytes.length);
  if (tooBig !== null) return fail(tooBig);
  if (bytes.length === 0) return fail(message('import.empty'));
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fail(message('import.oldExcel'));
  if (isBinary(bytes)) return fail(message('import.binary'));
  const { text, isGuess } = decodeText(bytes);
  if (/^\s*(?:<!doctype|<html|<\?xml)/i.test(text)) return fail(message('import.html'));
  if (/^\s*(?:\{|\[\s*[{["\]])/.test(text)) {
    return fail(message(text.slice(0, 200).includes('"orgwright.plan"') ? 'import.isPlan' : 'import.json'));
  }
  const guess = problemOf({ row: 1, field: 'sheet', what: 'notUnicode', done: 'readAsWindows', severity: 'note' });
  return readTableText(text, isGuess ? [guess] : []);
}
