/** Short messages in the corner: what just happened, or why something did not. */
import { notifications } from '@mantine/notifications';
import { t } from '../i18n/t.ts';
import type { Message } from '../../shared/texts/message.ts';
import { sayHere } from '../i18n/say.ts';

type Tone = 'info' | 'refusal' | 'problem';

const COLORS = { info: 'indigo', refusal: 'orange', problem: 'red' } as const satisfies Record<Tone, string>;

/** Problems stay until they are dismissed; the rest has been read after this many milliseconds. */
export const SHOWN_FOR = 7_000;

/** Show a notice. A refusal takes the place of the one before, so that trying again does not pile them up. */
export function notify(tone: Tone, text: Message | string): void {
  if (tone === 'refusal') notifications.hide('refusal');
  notifications.show({
    ...(tone === 'refusal' ? { id: 'refusal' } : {}),
    message: sayHere(text),
    color: COLORS[tone],
    autoClose: tone === 'problem' ? false : SHOWN_FOR,
    role: tone === 'info' ? 'status' : 'alert',
    closeButtonProps: { 'aria-label': t('dialog.dismiss') },
  });
}
