/** Hands a file or an address to the program the user has chosen for it. */
import { spawn } from 'node:child_process';

const OPENERS: Readonly<Record<string, string>> = { darwin: 'open', win32: 'explorer.exe' };

/** Whether there is a screen to show anything on: on Linux a server may have none. */
export const hasScreen = (): boolean =>
  process.platform in OPENERS || (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';

/** Whether the system's opener could be started; what it does then is its own affair. */
export function openWithSystem(target: string): Promise<boolean> {
  const opener = spawn(OPENERS[process.platform] ?? 'xdg-open', [target], { stdio: 'ignore', detached: true });
  opener.unref();
  return new Promise((resolve) => {
    opener.once('error', () => resolve(false));
    opener.once('spawn', () => resolve(true));
  });
}
