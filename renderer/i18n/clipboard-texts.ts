/** Words of copy and paste. */
export const CLIPBOARD_TEXTS = {
  'action.copy': 'Copy',
  'action.paste': 'Paste',
  'clipboard.copied_one': '{{count}} position copied.',
  'clipboard.copied_other': '{{count}} positions copied, everyone below included.',
  'clipboard.useKeys': 'Press {{keys}} to paste: here only the keyboard may read the clipboard.',
} as const;
