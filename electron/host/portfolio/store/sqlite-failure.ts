/** Errors of the database as sentences for a person, and which of them mean that the file is damaged. */
import { HostFailure } from '../../../../shared/contract/errors.ts';

/** Primary result codes of SQLite. */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** Extended codes keep the primary one in their lowest byte. */
const PRIMARY = 0xff;

/** The primary result code of an error of SQLite; null for anything else. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & PRIMARY;
}

/** Whether a database was used that is not open any more. */
const isClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE';

/** Whether the error says that the file is not a whole database. */
export function meansDamage(error: unknown): boolean {
  const cause = error instanceof HostFailure ? error.cause : error;
  const code = sqliteCode(cause);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** Whether the folder or the disk does not let the file be written, or opened for writing. */
export function meansReadOnly(error: unknown): boolean {
  const code = sqliteCode(error instanceof HostFailure ? error.cause : error);
  return code === READ_ONLY || code === CANNOT_OPEN || code === IO_ERROR;
}

/** What to throw for an error of the database: a failure with a sentence, or the error itself when it is a bug. */
export function asStoreFailure(error: unknown): unknown {
  if (isClosed(error)) {
    return new HostFailure('failed', 'The portfolio was closed or repaired meanwhile. Try again.', { cause: error });
  }
  const code = sqliteCode(error);
  const failure = (...[name, sentence]: ConstructorParameters<typeof HostFailure>): HostFailure =>
    new HostFailure(name, sentence, { cause: error });
  switch (code) {
    case BUSY:
    case LOCKED:
      return failure('in-use', 'Another Orgwright is writing to the portfolio. Try again in a moment.');
    case READ_ONLY:
      return failure('read-only', READ_ONLY_SENTENCE);
    case FULL:
      return failure(
        'disk-full',
        'There is no room left on the disk for the portfolio. What was stored before is whole. Free some space, then try again.',
      );
    case CANNOT_OPEN:
      return failure(
        'no-permission',
        "The portfolio's file cannot be opened. Check that Orgwright's data folder is yours, then try again.",
      );
    case IO_ERROR:
      return failure(
        'failed',
        'The disk reported an error with the portfolio. Check the disk and the room on it, then try again.',
      );
    case CORRUPT:
    case NOT_A_DATABASE:
      return failure('failed', "The portfolio's file is damaged. It is repaired from its newest copy; try again.");
    case null:
    default:
      return error;
  }
}

export const READ_ONLY_SENTENCE =
  "The portfolio can only be read, because Orgwright's data folder cannot be written to. Make it writable, then try again.";
