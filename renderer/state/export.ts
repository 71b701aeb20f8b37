/** Hands an exported text to the person: through the system's dialog where there is one, else as a download. */
import { t } from '../i18n/t.ts';
import { reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { getState } from './store.ts';

/** Write `text` to a file of this name. `type` is its media type. */
export async function exportText(name: string, text: string, type: string): Promise<void> {
  if (getState().host?.can.nativeDialogs === true) {
    await reporting(async () => {
      const result = await host().call('files.export', { name, text });
      if (result.name !== null) notify('info', t('notice.exported', { name: result.name }));
    });
    return;
  }
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  notify('info', t('notice.exported', { name }));
}
