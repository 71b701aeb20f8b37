/**
 * Tells whether a file is still what was last read or written. Decided by content alone: times are coarse, can be set
 * back, and change when a sync folder rewrites the same bytes, so they raise both missed and false alarms.
 */
import { createHash } from 'node:crypto';

export type DiskIdentity = string;

/** The SHA-256 of bytes, or of the UTF-8 of a text, in hexadecimal. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** Equal identities are equal bytes. */
export const identityOf = (bytes: Uint8Array): DiskIdentity => `sha256:${sha256(bytes)}`;
