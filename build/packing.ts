/** What electron-builder calls while it packs. The names and shapes of the hooks are its own. */
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';

/** Switches in Electron's program that no code can turn back. */
const FUSES: FuseV1Config = {
  version: FuseVersion.V1,
  // A new fuse of a new Electron stops packaging until somebody has decided about it.
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Packages are bundled into our own files already; `false` keeps node_modules out. */
export const beforeBuild = (): Promise<boolean> => Promise.resolve(false);

/** Burns the fuses. electron-builder's own setting for them knows eight of the nine and does not insist on all. */
export async function afterPack({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const { productFilename, linuxPackageName } = packager.appInfo;
  const isMac = electronPlatformName === 'darwin';
  const programs: Readonly<Record<string, string>> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: linuxPackageName,
  };
  const program = programs[electronPlatformName];
  if (program === undefined) throw new Error(`No fuses are burnt on ${electronPlatformName}.`);
  // Changing the program breaks the signature Apple silicon asks for; without a new one it would not start.
  await flipFuses(join(appOutDir, program), { ...FUSES, resetAdHocDarwinSignature: isMac });
}
