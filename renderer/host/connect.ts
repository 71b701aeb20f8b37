/** Finds this page's host: Electron's bridge when there is one, else the loopback host that served the page. */
import { connect, type Host } from '../../shared/contract/client.ts';
import { z } from '../../shared/util/zod.ts';
import { electronBridge, electronTransport } from './electron-transport.ts';
import { loopbackTransport, lostProgram } from './loopback-transport.ts';
import { sessionToken } from './session-token.ts';

const CODE = /^#code=([A-Za-z0-9_-]{20,100})$/;
const sessionReply = z.object({ token: z.string().min(32) });

/** The host; throws `HostFailure` with code `unreachable` when this page belongs to a program that is gone. */
export async function connectHost(): Promise<Host> {
  const bridge = electronBridge(window);
  if (bridge !== null) return connect(electronTransport(bridge));
  const code = takeCode();
  const fresh = code === null ? null : await exchange(code);
  if (fresh !== null) sessionToken.keep(fresh);
  const token = fresh ?? sessionToken.read();
  if (token === null) throw lostProgram();
  const host = connect(loopbackTransport({ origin: '', token }));
  // A kept token may belong to a program that has another page by now: better told here than at the first save.
  if (fresh === null) await host.call('host.hello');
  return host;
}

/** The one-time code of the address, which is cleaned at once: a code must not stay in the history. */
function takeCode(): string | null {
  const code = CODE.exec(location.hash)?.[1] ?? null;
  if (code !== null) history.replaceState(null, '', location.pathname);
  return code;
}

/** The session's token for the code; null when the code was used or is too old. */
async function exchange(code: string): Promise<string | null> {
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return response.ok ? sessionReply.parse(await response.json()).token : null;
  } catch (error) {
    throw lostProgram({ cause: error });
  }
}
