/** Names of files made from names people type, and places written for people to read. */
import { lstat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { systemErrorCode } from './system-failure.ts';

export const PLAN_ENDING = '.orgwright';

const FALLBACK = 'Plan';
/** Bytes; leaves room for endings, numbers and conflict labels below the 255 that file systems allow. */
const MAX_NAME_BYTES = 100;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Separators, wildcards, control characters, and marks that turn the direction of writing. */
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** `name` as one file name that every system accepts, without ending. Never empty, never a path. */
export function safeFileName(name: string): string {
  const cleaned = tidyEnds(name.toWellFormed().normalize('NFC').replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' '));
  const short = tidyEnds(withinBytes(cleaned));
  if (short === '') return FALLBACK;
  return WINDOWS_DEVICE.test(short) ? `${FALLBACK} ${short}` : short;
}

/** The name of an exported file: `safeFileName` with the ending kept, such as `.csv`. */
export function exportFileName(name: string): string {
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  return `${safeFileName(name.slice(0, name.length - ending.length))}${ending}`;
}

/** Windows drops dots and spaces at the end, other systems hide what starts with a dot. */
const tidyEnds = (name: string): string => name.replaceAll(/^[. ]+|[. ]+$/g, '');

function withinBytes(name: string): string {
  let length = 0;
  let kept = '';
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > MAX_NAME_BYTES) return kept;
    kept += character;
  }
  return kept;
}

/** A path in `folder` that is still free: `Name.orgwright`, else `Name 2.orgwright` and so on. */
export async function freePath(folder: string, name: string, ending = PLAN_ENDING): Promise<string> {
  const safe = safeFileName(name);
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${number === 1 ? safe : `${safe} ${number}`}${ending}`);
    if (!(await exists(path))) return path;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** What people call the document at `path`: the file's name without its ending. */
export function documentName(path: string): string {
  const name = basename(path);
  return name.endsWith(PLAN_ENDING) && name !== PLAN_ENDING ? name.slice(0, -PLAN_ENDING.length) : name;
}

/** The folder of `path` for people to read, with `~` for their home. */
export function placeOf(path: string, home: string): string {
  return tilde(dirname(path), home);
}

/** A folder for people to read, with `~` for their home. */
export function tilde(folder: string, home: string): string {
  if (folder === home) return '~';
  return folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
