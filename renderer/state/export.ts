/** Hands an exported file to the person: through the system's dialog where there is one, else as a download. */
import { t } from '../i18n/t.ts';
import { reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { getState } from './store.ts';

/** Write `text` to a file of this name. `type` is its media type. True when there is a file now. */
export async function exportText(name: string, text: string, type: string): Promise<boolean> {
  if (getState().host?.can.nativeDialogs !== true) return download(name, new Blob([text], { type }));
  return throughDialog(name, text, 'utf8');
}

/** The same for a file of bytes. */
export async function exportBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<boolean> {
  if (getState().host?.can.nativeDialogs !== true) return download(name, new Blob([bytes], { type }));
  return throughDialog(name, base64Of(bytes), 'base64');
}

async function throughDialog(name: string, text: string, encoding: 'utf8' | 'base64'): Promise<boolean> {
  let isSaved = false;
  await reporting(async () => {
    const result = await host().call('files.export', { name, text, encoding });
    if (result.name === null) return;
    isSaved = true;
    notify('info', t('notice.exported', { name: result.name }));
  });
  return isSaved;
}

function download(name: string, content: Blob): boolean {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads a large file for a while after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  notify('info', t('notice.exported', { name }));
  return true;
}

/** Letters of one call of `fromCharCode`: more of them would not fit on the stack. */
const PIECE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}
