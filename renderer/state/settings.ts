/** Preferences: changed here, kept by the host. */
import type { Settings } from '../../shared/contract/settings.ts';
import { reporting } from './documents.ts';
import { host } from './host.ts';
import { notify } from './notices.ts';
import { getState, setState } from './store.ts';

/** Read the preferences at start. */
export async function loadSettings(): Promise<void> {
  await reporting(async () => {
    const { settings, notice } = await host().call('settings.read');
    setState({ settings });
    if (notice !== null) notify('problem', notice);
  });
}

/** Change some preferences; they hold at once and are kept by the host. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): void {
  const settings = { ...getState().settings, ...change(getState().settings) };
  setState({ settings });
  void reporting(() => host().call('settings.write', { settings }));
}
