/** What page and host tell each other about documents. The page never sees a path: it holds opaque ids. */
import { z } from '../util/zod.ts';
import { MAX_PLAN_BYTES } from '../util/limits.ts';
import { MAX_EXPORT_LETTERS } from './limits.ts';

export const documentId = z.string().regex(/^doc_[a-z0-9]{8,40}$/);
export const recoveryId = z.string().regex(/^rec_[a-z0-9]{8,80}$/);
/** Names one state of a file on disk. Two equal identities are the same bytes; nothing else may be read from it. */
export const diskIdentity = z.string().min(1).max(400);
/** ISO 8601 instant. */
export const instant = z.string().max(40);
export const planText = z.string().max(MAX_PLAN_BYTES);
/** What an export holds: a picture of a large organisation is larger than its plan. */
export const exportedText = z.string().max(MAX_EXPORT_LETTERS);
export const fileName = z.string().min(1).max(200);

/** A document the host knows: opened before, or lying in the plans folder. */
export const documentEntry = z.object({
  documentId,
  /** The file's name without its ending. */
  name: z.string(),
  /** Where it lies, for people to read. */
  place: z.string(),
  openedAt: instant.nullable(),
  savedAt: instant.nullable(),
  missing: z.boolean(),
});
export type DocumentEntry = z.output<typeof documentEntry>;

/** Work that was never saved, kept by the host. */
export const recoveryEntry = z.object({
  recoveryId,
  documentId,
  name: z.string(),
  place: z.string(),
  /** When the snapshot was taken. */
  at: instant,
  /** When the file was last saved; null for a document without a file. */
  savedAt: instant.nullable(),
});
export type RecoveryEntry = z.output<typeof recoveryEntry>;

export const openedDocument = z.object({
  documentId,
  name: z.string(),
  place: z.string(),
  text: z.string(),
  identity: diskIdentity,
  savedAt: instant,
  /** `null` when this window may save; otherwise the sentence that says why not. */
  readOnlyBecause: z.string().nullable(),
});
export type OpenedDocument = z.output<typeof openedDocument>;

const saved = z.object({
  status: z.literal('saved'),
  documentId,
  name: z.string(),
  place: z.string(),
  identity: diskIdentity,
  savedAt: instant,
});
export type SavedDocument = z.output<typeof saved>;

export const saveResult = z.discriminatedUnion('status', [
  saved,
  /** The file is not the one this edit started from; `identity` is null when it is gone. Nothing was written. */
  z.object({ status: z.literal('changed-on-disk'), identity: diskIdentity.nullable() }),
  /** The person closed the dialog. */
  z.object({ status: z.literal('cancelled') }),
]);
export type SaveResult = z.output<typeof saveResult>;
