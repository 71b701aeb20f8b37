/** Errors of the file system as sentences for a person: what happened, and what would work. */
import { constants } from 'node:os';
import { basename } from 'node:path';
import { HostFailure, type HostErrorCode } from '../../shared/contract/errors.ts';

type Wording = readonly [code: HostErrorCode, sentence: (name: string) => string];

const noSpace: Wording = [
  'disk-full',
  (name) => `There is no room left for "${name}" on its disk. Free some space, or save it somewhere else.`,
];
const noPermission: Wording = [
  'no-permission',
  (name) => `You have no permission for "${name}" or its folder. Choose a folder that is yours.`,
];
const gone: Wording = ['not-found', (name) => `"${name}" is not there. It may have been moved, renamed or deleted.`];
const notFile: Wording = ['not-a-file', (name) => `"${name}" is not a file. Choose a file.`];
const busy: Wording = ['in-use', (name) => `Another program is using "${name}". Close it there, then try again.`];

const WORDINGS: ReadonlyMap<string, Wording> = new Map([
  ['ENOSPC', noSpace],
  ['EDQUOT', noSpace],
  ['EFBIG', noSpace],
  ['EACCES', noPermission],
  ['EPERM', noPermission],
  [
    'EROFS',
    ['read-only', (name) => `The disk that holds "${name}" can only be read. Save the document somewhere else.`],
  ],
  ['ENOENT', gone],
  ['ENOTDIR', gone],
  ['EISDIR', notFile],
  ['ELOOP', notFile],
  ['EBUSY', busy],
  ['ETXTBSY', busy],
  [
    'ENAMETOOLONG',
    ['bad-input', (name) => `The name "${name.slice(0, 40)}…" is too long for this disk. Choose a shorter one.`],
  ],
  ['EMFILE', ['failed', () => 'Too many files are open on this computer. Close some programs, then try again.']],
  ['ENFILE', ['failed', () => 'Too many files are open on this computer. Close some programs, then try again.']],
  [
    'EIO',
    [
      'failed',
      (name) => `The disk reported an error with "${name}". Save the document on another disk, and check this one.`,
    ],
  ],
]);

const NAME_BY_NUMBER: ReadonlyMap<number, string> = new Map(
  Object.entries(constants.errno).map(([name, number]) => [-number, name]),
);

/** The name of a system error, such as `ENOSPC`; null for anything else. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') return null;
  // Node has no word for some, such as a full quota, and then gives the number only.
  return NAME_BY_NUMBER.get(error.errno) ?? ('code' in error ? String(error.code) : null);
}

/** What to throw for `error`, met at `path`: a failure with a sentence, or the error itself when it is a bug. */
export function asFailure(error: unknown, path: string): unknown {
  if (error instanceof HostFailure) return error;
  const code = systemErrorCode(error);
  if (code === null) return error;
  const name = basename(path);
  const wording = WORDINGS.get(code);
  if (wording !== undefined) return new HostFailure(wording[0], wording[1](name), { cause: error });
  return new HostFailure('failed', `The system could not handle "${name}" (${code}). Try another folder.`, {
    cause: error,
  });
}

/** Runs `work` on the file at `path`; errors of the system become failures with a sentence. */
export async function onFile<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(error, path);
  }
}
