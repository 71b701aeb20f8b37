import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readStaticFiles, type StaticFiles } from '../../../../electron/host/static-files.ts';
import { answerRequest, registerScheme, servePage } from '../../../../electron/main/protocol.ts';

let folder: string;
let files: StaticFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orgwright-protocol-'));
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__" />');
  await writeFile(join(page, 'assets/main.js'), 'start();');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(page, 'link.txt'));
  files = await readStaticFiles(page);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Response => answerRequest(files, { url, method });

describe('files of the page', () => {
  it('come with their type and every header', async () => {
    const answer = get('app://orgwright/assets/main.js');
    expect(await answer.text()).toBe('start();');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it('give the page the style nonce of its own answer, another each time', async () => {
    const nonces = await Promise.all(
      [get('app://orgwright/'), get('app://orgwright/index.html')].map(async (answer) => {
        const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1] ?? 'none';
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}';`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('allow no script, connection or frame from elsewhere', () => {
    const policy = get('app://orgwright/').headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
    expect(rules.get('default-src')).toBe("default-src 'none'");
    expect(rules.get('script-src')).toBe("script-src 'self'");
    expect(rules.get('connect-src')).toBe("connect-src 'none'");
    expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(rules.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe-eval');
  });
});

/** Ways out of the folder of the page. */
const attempts = [
  'app://orgwright/../secret.txt',
  'app://orgwright/assets/../../secret.txt',
  'app://orgwright/%2e%2e/secret.txt',
  'app://orgwright/%2e%2e%2fsecret.txt',
  'app://orgwright/..%5csecret.txt',
  'app://orgwright/..\\secret.txt',
  'app://orgwright//secret.txt',
  'app://orgwright//etc/passwd',
  'app://orgwright/etc/passwd',
  'app://orgwright/file:///etc/passwd',
  'app://orgwright/assets',
  'app://orgwright/assets/',
  'app://orgwright/assets/main.js%00.txt',
  'app://orgwright/assets/main.js/',
  'app://orgwright/ASSETS/main.js',
  'app://orgwright/link.txt',
  'app://orgwright/__proto__',
  'app://orgwright/constructor',
  'app://evil/index.html',
  'app://orgwright.evil/index.html',
  'app://user@orgwright/index.html',
  'app://orgwright:80/index.html',
] as const;

describe('everything else', () => {
  it.each(attempts)('%s is not found', async (url) => {
    const answer = get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('%s is no way to ask', (method) => {
    expect(get('app://orgwright/', method).status).toBe(405);
  });
});

describe('the scheme', () => {
  it('has the rights of a web page and none beyond', () => {
    const registerSchemesAsPrivileged = vi.fn();
    registerScheme({ registerSchemesAsPrivileged });
    const privileges = { standard: true, secure: true, supportFetchAPI: true };
    expect(registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([{ scheme: 'app', privileges }]);
  });

  it('is answered from the map', async () => {
    const handle = vi.fn();
    servePage({ handle }, files);
    const [scheme, answer] = handle.mock.calls[0] as [string, (request: Request) => Response];
    expect(scheme).toBe('app');
    expect(answer(new Request('app://orgwright/')).status).toBe(200);
  });
});
