/** Everything the page may ask of its host. Adding a line here is the only way to widen that surface. */
import { z } from '../util/zod.ts';
import {
  diskIdentity,
  documentEntry,
  documentId,
  exportedText,
  fileName,
  instant,
  openedDocument,
  planText,
  recoveryEntry,
  recoveryId,
  saveResult,
} from './documents.ts';
import { menuSchema } from './menu.ts';
import { PORTFOLIO_METHODS } from './portfolio-methods.ts';
import { settingsSchema } from './settings.ts';

const nothing = z.null();
export const METHODS = {
  'host.hello': {
    input: nothing,
    output: z.object({
      kind: z.enum(['electron', 'loopback', 'memory']),
      version: z.string(),
      platform: z.enum(['mac', 'windows', 'linux']),
      can: z.object({ nativeDialogs: z.boolean(), nativeMenu: z.boolean(), revealInFolder: z.boolean() }),
      /** Where new documents go when there is no dialog, for people to read; null where there is a dialog. */
      plansFolder: z.string().nullable(),
      /** The document this window was started for, if any. */
      openFirst: documentId.nullable(),
    }),
  },

  /** Recent documents and those in the plans folder, newest first. */
  'documents.list': { input: nothing, output: z.array(documentEntry) },
  /** A new document without a file yet. */
  'documents.create': { input: z.object({ name: fileName }), output: z.object({ documentId, name: z.string() }) },
  /** Let the person choose a file with the system's dialog; null when cancelled. */
  'documents.pick': { input: nothing, output: documentId.nullable() },
  'documents.open': { input: z.object({ documentId }), output: openedDocument },
  /** Save over `base`, the identity last read or written; null for a document without a file. */
  'documents.save': {
    input: z.object({ documentId, base: diskIdentity.nullable(), text: planText }),
    output: saveResult,
  },
  /** Save under another name and go on there: the dialog where there is one, otherwise the plans folder. */
  'documents.saveAs': { input: z.object({ documentId, name: fileName, text: planText }), output: saveResult },
  /** Put a copy beside the document, "Name (label)", and go on with the original. */
  'documents.saveCopy': {
    input: z.object({ documentId, label: fileName, text: planText }),
    output: z.object({ name: z.string(), place: z.string() }),
  },
  /** The file as it is now, without opening it for editing: for merge and comparison. */
  'documents.readDisk': {
    input: z.object({ documentId }),
    output: z.object({ text: z.string(), identity: diskIdentity }),
  },
  /** The identity of the file now; null when it is gone. */
  'documents.diskIdentity': { input: z.object({ documentId }), output: diskIdentity.nullable() },
  /** Keep unsaved work, outside the user's file. `base` is the state of the file it was made from. */
  'documents.snapshot': {
    input: z.object({ documentId, name: fileName, base: diskIdentity.nullable(), text: planText }),
    output: z.object({ at: instant }),
  },
  /** The document is closed: `discard` throws its unsaved work away. */
  'documents.close': { input: z.object({ documentId, discard: z.boolean() }), output: nothing },
  'documents.forget': { input: z.object({ documentId }), output: nothing },
  'documents.revealInFolder': { input: z.object({ documentId }), output: nothing },

  /** Unsaved work of earlier runs, newest first, one entry a document. */
  'recovery.list': { input: nothing, output: z.array(recoveryEntry) },
  'recovery.read': {
    input: z.object({ recoveryId }),
    output: z.object({ documentId, name: z.string(), text: z.string(), base: diskIdentity.nullable() }),
  },
  /** Throw unsaved work away; the last saved file is untouched. */
  'recovery.discard': { input: z.object({ recoveryId }), output: nothing },

  /** Write an exported file where the person says; only with native dialogs. Bytes come as base 64. */
  'files.export': {
    input: z.object({ name: fileName, text: exportedText, encoding: z.enum(['utf8', 'base64']) }),
    output: z.object({ status: z.enum(['saved', 'cancelled']), name: z.string().nullable() }),
  },

  'settings.read': { input: nothing, output: z.object({ settings: settingsSchema, notice: z.string().nullable() }) },
  'settings.write': { input: z.object({ settings: settingsSchema }), output: nothing },

  ...PORTFOLIO_METHODS,

  /** Open a web page in the user's browser: https only. */
  'shell.openExternal': { input: z.object({ url: z.string().max(2_048) }), output: nothing },

  'menu.set': { input: z.object({ menu: menuSchema }), output: nothing },
  'window.setState': { input: z.object({ title: z.string().max(500), edited: z.boolean() }), output: nothing },
  /** The page has kept everything safe: the window may close. */
  'window.close': { input: nothing, output: nothing },
} as const satisfies Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;

export type Methods = typeof METHODS;
export type MethodName = keyof Methods;
export type Input<M extends MethodName> = z.output<Methods[M]['input']>;
export type Output<M extends MethodName> = z.output<Methods[M]['output']>;

/** What a host implements: one function a method. */
export type Handlers = { readonly [M in MethodName]: (input: Input<M>) => Promise<Output<M>> };

/** Whether the host has a method of this name. */
export const isMethod = (name: unknown): name is MethodName => typeof name === 'string' && Object.hasOwn(METHODS, name);
