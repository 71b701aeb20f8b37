/** Behind which doors a journey runs. */
import { standInPath, type LaunchOptions } from './launch.ts';

type Host = LaunchOptions['host'];

/** For journeys about files, windows, system dialogs and whatever else the host has a hand in. */
export const HOSTS: readonly Host[] = ['loopback', 'electron'];

/**
 * For journeys that are about the page alone. It is the same page behind both doors, and the stand-in for Electron shows it
 * in the same browser, so a second run would say nothing new. On a real Electron they run as well;
 * `ORGWRIGHT_ALL_HOSTS=1` runs them on the stand-in too.
 */
export const HOSTS_OF_THE_PAGE: readonly Host[] =
  standInPath() === null || process.env['ORGWRIGHT_ALL_HOSTS'] === '1' ? HOSTS : ['loopback'];
