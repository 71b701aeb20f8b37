import { describe, expect, it, vi } from 'vitest';
import { emitTo, isOurPage, serveIpc, type CallEvent, type SenderFrame } from '../../../../electron/main/ipc.ts';

const ours = { name: 'our page' };
const frame = (change: Partial<SenderFrame> = {}): SenderFrame => ({
  url: 'app://orgwright/',
  parent: null,
  detached: false,
  ...change,
});

/** Who asks, from where, and whether they are heard. */
const senders: readonly (readonly [string, CallEvent, boolean])[] = [
  ['our page', { sender: ours, senderFrame: frame() }, true],
  ['our page with a hash', { sender: ours, senderFrame: frame({ url: 'app://orgwright/index.html#x' }) }, true],
  ['a frame that is gone', { sender: ours, senderFrame: null }, false],
  ['a frame being replaced', { sender: ours, senderFrame: frame({ detached: true }) }, false],
  ['a frame inside our page', { sender: ours, senderFrame: frame({ parent: {} }) }, false],
  ['another window', { sender: {}, senderFrame: frame() }, false],
  ['our window on a web page', { sender: ours, senderFrame: frame({ url: 'https://orgwright/' }) }, false],
  ['a host that begins like ours', { sender: ours, senderFrame: frame({ url: 'app://orgwright.evil/' }) }, false],
  ['our name as a user', { sender: ours, senderFrame: frame({ url: 'app://orgwright@evil/' }) }, false],
  ['our host behind a user', { sender: ours, senderFrame: frame({ url: 'app://evil@orgwright/' }) }, false],
  ['our host with a port', { sender: ours, senderFrame: frame({ url: 'app://orgwright:81/' }) }, false],
  ['a file', { sender: ours, senderFrame: frame({ url: 'file:///app://orgwright/' }) }, false],
  ['an empty page', { sender: ours, senderFrame: frame({ url: 'about:blank' }) }, false],
  ['no address at all', { sender: ours, senderFrame: frame({ url: '' }) }, false],
];

describe('senders of calls', () => {
  it.each(senders)('%s', (_, event, isTrusted) => {
    expect(isOurPage(event, ours)).toBe(isTrusted);
  });

  it('trusts nobody while there is no window', () => {
    expect(isOurPage({ sender: ours, senderFrame: frame() }, null)).toBe(false);
  });
});

describe('calls', () => {
  function served(isTrusted: boolean) {
    const handle = vi.fn();
    const dispatch = vi.fn(async () => ({ ok: true as const, value: 'done' }));
    serveIpc({ handle }, dispatch, () => isTrusted);
    const [channel, answer] = handle.mock.calls[0] as [string, Parameters<Parameters<typeof serveIpc>[0]['handle']>[1]];
    return { channel, answer, dispatch };
  }

  it('reach the host on one channel', async () => {
    const { channel, answer, dispatch } = served(true);
    expect(channel).toBe('orgwright:call');
    const reply = await answer({ sender: ours, senderFrame: frame() }, 'host.hello', null);
    expect(reply).toEqual({ ok: true, value: 'done' });
    expect(dispatch).toHaveBeenCalledExactlyOnceWith('host.hello', null);
  });

  it('of strangers are refused in words and go no further', async () => {
    const { answer, dispatch } = served(false);
    const reply = await answer({ sender: {}, senderFrame: null }, 'host.hello', null);
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(dispatch).not.toHaveBeenCalled();
  });
});

describe('events', () => {
  it('go to the page there is', () => {
    const send = vi.fn();
    emitTo(() => ({ send }))('app.action', { actionId: 'edit.undo' });
    expect(send).toHaveBeenCalledExactlyOnceWith('orgwright:event', 'app.action', { actionId: 'edit.undo' });
  });

  it('go nowhere when there is none', () => {
    expect(() => emitTo(() => null)('app.beforeClose', {})).not.toThrow();
  });
});
