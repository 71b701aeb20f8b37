import { describe, expect, it } from 'vitest';
import { checkedExternalUrl } from '../../../../electron/host/external-url.ts';

const ALLOWED: readonly (readonly [string, string])[] = [
  ['https://example.com', 'https://example.com/'],
  ['https://github.com/acme/widgets', 'https://github.com/acme/widgets'],
  ['HTTPS://EXAMPLE.COM/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['https://example.com:8443/', 'https://example.com:8443/'],
  ['  https://example.com/  ', 'https://example.com/'],
  ['https://exämple.com/', 'https://xn--exmple-cua.com/'],
  ['https://еxample.com/', 'https://xn--xample-2of.com/'],
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['https://example.com/?q=<script>', 'https://example.com/?q=%3Cscript%3E'],
  ['https:/example.com', 'https://example.com/'],
  ['https:\\\\example.com\\a', 'https://example.com/a'],
  ['https://[::1]/', 'https://[::1]/'],
];

const REFUSED: readonly string[] = [
  '',
  ' ',
  'example.com',
  '//example.com',
  '/etc/passwd',
  'http://example.com/',
  'httpss://example.com/',
  'ftp://example.com/',
  'ws://example.com/',
  'wss://example.com/',
  'file:///etc/passwd',
  'file://server/share',
  'FILE:///C:/Windows/System32/calc.exe',
  '\\\\server\\share\\run.exe',
  'smb://server/share',
  'afp://server/share',
  'nfs://server/share',
  'dav://server/share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.com/1',
  'about:blank',
  'chrome://settings',
  'view-source:https://example.com/',
  'mailto:ana@example.com',
  'tel:+4912345',
  'sms:+4912345',
  'ssh://example.com',
  'git://example.com/a.git',
  'ms-settings:',
  'ms-msdt:/id PCWDiagnostic',
  'ms-officecmd:{}',
  'search-ms:query=a&crumb=location:\\\\server',
  'shell:startup',
  'steam://run/1',
  'vscode://file/etc/passwd',
  'itms-services://?action=download',
  'x-apple.systempreferences:',
  'orgwright://open?path=/etc/passwd',
  'app://orgwright/',
  'https://',
  'https:',
  'https://user@example.com/',
  'https://user:password@example.com/',
  'https://github.com@evil.test/',
  'https://exa mple.com/',
  'https://example.com:99999/',
  `https://example.com/${'a'.repeat(2_048)}`,
];

describe('addresses for the browser', () => {
  it.each(ALLOWED)('%j is opened as %j', (text, address) => {
    expect(checkedExternalUrl(text)).toBe(address);
  });

  it.each(REFUSED)('%j is not opened', (text) => {
    expect(() => checkedExternalUrl(text)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  });
});
