/** Where Orgwright keeps its own data and, without dialogs, new plans: the same for both doors, so that locks meet. */
import { join } from 'node:path';

export interface Surroundings {
  /** As `process.platform` names it. */
  readonly platform: string;
  /** Absolute path of the user's home. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Folders {
  readonly dataFolder: string;
  readonly plansFolder: string;
}

/** Absolute paths by each system's habit; `ORGWRIGHT_DATA` and `ORGWRIGHT_PLANS` replace them. */
export const defaultFolders = (around: Surroundings): Folders => ({
  dataFolder: around.env['ORGWRIGHT_DATA'] ?? join(applicationData(around), 'orgwright'),
  plansFolder: around.env['ORGWRIGHT_PLANS'] ?? join(around.home, 'Orgwright'),
});

function applicationData({ platform, home, env }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  return env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
}
