/** Raw requests against the loopback host: everything that is not our own page's is refused and told nothing. */
import { readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { allAttacks, honestRequests, ownHeaders, type Attack } from '../support/faults/loopback-attacks.ts';
import { hasUnixFiles } from '../support/platform.ts';
import { startTestLoopback, UNREACHABLE, type TestLoopback } from '../support/test-loopback.ts';

/** Everything the server answers until it closes the connection; the status is 0 when it closed without a word. */
function answerTo(port: number, request: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve) => {
    let text = '';
    const done = (): void => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
    // A server that refuses early may cut the line while we still send: that is a refusal too.
    socket.on('error', done).on('close', done);
  });
}

let server: TestLoopback | null = null;
afterEach(async () => {
  await server?.end();
  server = null;
});

const started = async (): Promise<TestLoopback> => (server = await startTestLoopback());

describe('the loopback host', () => {
  it('refuses every attack and goes on serving its own page', { timeout: 60_000 }, async () => {
    const { port, newToken } = await started();
    const target = { port, token: await newToken() };
    const attacks = allAttacks(target);
    const served: string[] = [];
    for (const { name, request } of attacks) {
      const { status, text } = await answerTo(port, request);
      const isRefused = status === 0 || (status >= 400 && status < 500);
      const isMute = !/access-control|isLoaded|<h1>|"ok"|token"/i.test(text) && !text.includes(UNREACHABLE);
      if (!isRefused || !isMute) served.push(`${name}: ${status}`);
    }
    const honest = await Promise.all(honestRequests(target).map(({ request }) => answerTo(port, request)));
    console.log(
      `loopback: ${attacks.length} raw attacks, ${served.length} served; ${honest.length} honest requests answered`,
    );
    expect(served).toEqual([]);
    expect(attacks.length).toBeGreaterThanOrEqual(53);
    expect(honest.map(({ status }) => status)).toEqual(honest.map(() => 200));
  });

  it('puts the same locks on every answer, and no answer is for other origins', async () => {
    const { port, newToken } = await started();
    const target = { port, token: await newToken() };
    const some: readonly Attack[] = [...honestRequests(target), ...allAttacks(target).slice(0, 3)];
    for (const { request } of some) {
      const { text } = await answerTo(port, request);
      expect(text).toMatch(/content-security-policy: default-src 'none'; script-src 'self';/i);
      expect(text).toMatch(/x-content-type-options: nosniff/i);
      expect(text).toMatch(/cross-origin-resource-policy: same-origin/i);
      expect(text).toMatch(/cross-origin-opener-policy: same-origin/i);
      expect(text).toMatch(/cross-origin-embedder-policy: require-corp/i);
      expect(text).toMatch(/referrer-policy: no-referrer/i);
      expect(text).toMatch(/cache-control: no-store/i);
      expect(text).toMatch(/x-frame-options: DENY/i);
      expect(text).not.toMatch(/access-control|set-cookie/i);
    }
  });

  it('lets a code be used once', async () => {
    const { origin, code, fetchAsPage } = await started();
    const exchange = (text: string): Promise<Response> =>
      fetchAsPage(`${origin}/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code: text }),
      });
    const once = code();
    expect((await exchange(once)).status).toBe(200);
    expect((await exchange(once)).status).toBe(401);
  });

  it('stops after ten wrong tokens, and says why', async () => {
    const { port, newToken, ended } = await started();
    const { host, origin, json } = ownHeaders({ port, token: await newToken() });
    const request = `POST /call HTTP/1.1\r\n${host}\r\n${origin}\r\n${json}\r\nAuthorization: Bearer guess\r\nContent-Length: 2\r\n\r\n{}`;
    for (let guess = 0; guess < 10; guess += 1) await answerTo(port, request);
    expect(await ended).toMatch(/guess/);
    expect((await answerTo(port, request)).status).toBe(0);
  });

  it('does not take a page with an older token for a guesser', async () => {
    const { port, newToken, origin } = await started();
    const older = honestRequests({ port, token: await newToken() })[3]?.request ?? '';
    const newer = honestRequests({ port, token: await newToken() })[3]?.request ?? '';
    for (let call = 0; call < 12; call += 1) expect((await answerTo(port, older)).status).toBe(401);
    expect((await answerTo(port, newer)).status).toBe(200);
    expect(origin).toBe(`http://127.0.0.1:${port}`);
  });

  it('cuts off a request that never ends its head', { timeout: 15_000 }, async () => {
    const { port } = await started();
    const { status } = await answerTo(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`);
    expect([0, 408]).toContain(status);
  });

  it('keeps no more than 64 connections', async () => {
    const { port } = await started();
    const sockets = Array.from({ length: 80 }, () => connect(port, '127.0.0.1'));
    let cut = 0;
    await new Promise<void>((resolve) => {
      for (const socket of sockets) {
        socket
          .on('error', () => undefined)
          .on('close', () => {
            cut += 1;
            if (cut === 80 - 64) resolve();
          });
      }
    });
    expect(sockets.filter(({ closed }) => !closed)).toHaveLength(64);
    for (const socket of sockets) socket.destroy();
  });

  it('listens on 127.0.0.1 only', async () => {
    const { port } = await started();
    const reach = (address: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(port, address, () => resolve('open'));
        socket.on('connect', () => socket.destroy()).on('error', () => resolve('closed'));
      });
    expect(await reach('127.0.0.1')).toBe('open');
    expect(await reach('::1')).toBe('closed');
    // Other systems have no second loopback address to try.
    if (process.platform === 'linux') expect(await reach('127.0.0.2')).toBe('closed');
  });

  it.runIf(hasUnixFiles)('hides the way in from other users, and clears it away at the end', async () => {
    const { launchFile, origin, stop } = await started();
    const modes = [launchFile, dirname(launchFile)].map(async (path) => (await stat(path)).mode & 0o777);
    expect(await Promise.all(modes)).toEqual([0o600, 0o700]);
    expect(await readFile(launchFile, 'utf8')).toMatch(new RegExp(`url=${origin}/#code=[A-Za-z0-9_-]{43}"`));
    await stop();
    await expect(stat(launchFile)).rejects.toThrow('ENOENT');
  });

  it('stops when its page has gone, but not before one came', async () => {
    server = await startTestLoopback({ quitAfterSeconds: 0.1 });
    const { origin, newToken, fetchAsPage, ended } = server;
    const leave = new AbortController();
    const stream = await fetchAsPage(`${origin}/events`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await newToken()}` },
      body: '{}',
      signal: leave.signal,
    });
    expect(stream.status).toBe(200);
    leave.abort();
    expect(await ended).toMatch(/page is closed/);
  });
});
