/** Where plans come from besides the host's own list: the system's dialog, a file picked in the page, the sample. */
import { MAX_PLAN_BYTES } from '../../shared/util/limits.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import { newDocument, openDocument, openText, reporting } from './documents.ts';
import { host } from './host.ts';
import { leave } from './leaving.ts';
import { SAMPLE_NAME } from './sample-name.ts';
import { openDialog } from './view.ts';
import { getState } from './store.ts';

/** Let the person choose a plan, and only then leave the open one: through the system's dialog where there is one, else as a copy of a picked file. */
export async function openFromFile(): Promise<void> {
  if (getState().host?.can.nativeDialogs === true) {
    await reporting(async () => {
      const documentId = await host().call('documents.pick');
      if (documentId !== null) await leave(() => openDocument(documentId));
    });
    return;
  }
  const file = await pickFile('.orgwright,application/json');
  if (file !== null) await leave(() => openPickedFile(file));
}

/** Open the content of a file the page was given; the file itself is not touched. */
export async function openPickedFile(file: File): Promise<void> {
  const name = file.name.replace(/\.orgwright$/i, '') || 'Plan';
  if (file.size > MAX_PLAN_BYTES) {
    openDialog({ type: 'open-failed', name, failure: { reason: 'too-big', length: file.size }, recovery: null });
    return;
  }
  // Like the host: bytes that are not UTF-8 are damage, not text.
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    openDialog({ type: 'open-failed', name, failure: { reason: 'not-ours' }, recovery: null });
    return;
  }
  await openText(name, text);
}

/** The sample that comes with the app, as a new document. Part of the bundle: the page fetches nothing. */
export async function openSample(): Promise<void> {
  const sample = await import('../sample/sample.orgwright?raw');
  const read = openPlan(sample.default);
  if (!read.ok) throw new Error('The sample does not open.');
  // Each opened sample is a plan of its own.
  await newDocument(SAMPLE_NAME, read.value.plan.tables);
}

/** Ask for one file with the browser's own picker; null when the person cancels. */
export function pickFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => resolve(null), { once: true });
    input.click();
  });
}
