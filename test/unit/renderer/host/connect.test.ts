// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectHost } from '../../../../renderer/host/connect.ts';
import { readLines } from '../../../../renderer/host/read-lines.ts';

const TOKEN = 'T'.repeat(43);
const HELLO = {
  kind: 'loopback',
  version: '1',
  platform: 'linux',
  can: { nativeDialogs: false, nativeMenu: false, revealInFolder: false },
  plansFolder: '~/Orgwright',
  openFirst: null,
};

/** A loopback host that knows one code and one token. */
function answer(url: string, init: RequestInit): Response {
  const body = JSON.parse(init.body as string) as { code?: string };
  if (url.endsWith('/session')) {
    return body.code === 'C'.repeat(43) ? Response.json({ token: TOKEN }) : new Response('', { status: 401 });
  }
  if (new Headers(init.headers).get('Authorization') !== `Bearer ${TOKEN}`) return new Response('', { status: 401 });
  return Response.json({ ok: true, value: HELLO });
}

beforeEach(() => vi.stubGlobal('fetch', async (url: string, init: RequestInit) => answer(url, init)));
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  location.hash = '';
});

describe('connecting a page to its host', () => {
  it('exchanges the code of the address, and cleans the address at once', async () => {
    location.hash = `#code=${'C'.repeat(43)}`;
    const connecting = connectHost();
    expect(location.hash).toBe('');
    const host = await connecting;
    expect((await host.call('host.hello')).kind).toBe('loopback');
    host.close();
    // A reload has no code, but the tab still has its token.
    (await connectHost()).close();
  });

  it.each([
    ['no code and no token', ''],
    ['a code that was used', `#code=${'D'.repeat(43)}`],
  ])('says what to do when the page has %s', async (_, hash) => {
    location.hash = hash;
    await expect(connectHost()).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/^This page has lost its program\. Start Orgwright again/),
    });
  });

  it('says so as well when another page has taken over', async () => {
    sessionStorage.setItem('orgwright.session', 'O'.repeat(43));
    await expect(connectHost()).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('uses the bridge of the desktop program when there is one', async () => {
    const call = vi.fn(async () => ({ ok: true, value: { ...HELLO, kind: 'electron' } }));
    vi.stubGlobal('orgwright', { call, onEvent: () => () => undefined });
    const host = await connectHost();
    expect((await host.call('host.hello')).kind).toBe('electron');
    expect(call).toHaveBeenCalledWith('host.hello', null);
  });
});

describe('lines of a stream', () => {
  it('are whole however the stream is cut', async () => {
    const bytes = new TextEncoder().encode('\n{"a":"é"}\n{"b":"🌍"}\nrest');
    for (const size of [1, 2, 3, 7, 100]) {
      const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
          controller.close();
        },
      });
      const lines: string[] = [];
      for await (const line of readLines(stream)) lines.push(line);
      expect(lines).toEqual(['{"a":"é"}', '{"b":"🌍"}']);
    }
  });
});
