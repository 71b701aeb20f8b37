/** The packages a release contains, and under which licences, from the lockfile and the installed packages. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { folders } from './folders.ts';

const lockedSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  link: z.boolean().optional(),
});
const lockfileSchema = z.object({ packages: z.record(z.string(), lockedSchema) });

export interface LockedPackage {
  /** Folder below the project, such as `node_modules/zod`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
  /** SPDX expression; empty when the package names none. */
  readonly licence: string;
  /** True when it can become part of a release. */
  readonly ships: boolean;
}

/** Every package of a lockfile's text, in its order. */
export function lockedPackages(lockfile: string): readonly LockedPackage[] {
  const { packages } = lockfileSchema.parse(JSON.parse(lockfile));
  return Object.entries(packages)
    .filter(([folder, { link }]) => folder !== '' && link !== true)
    .map(([folder, { version, integrity, license, dev, devOptional }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: version ?? '',
      integrity: integrity ?? '',
      licence: license ?? '',
      ships: dev !== true && devOptional !== true,
    }));
}

export const readLockfile = (): Promise<string> => readFile(join(folders.root, 'package-lock.json'), 'utf8');

/** The licence texts that a release must carry, one after the other. Packages for other systems are not installed. */
export async function thirdPartyLicences(): Promise<string> {
  const shipping = lockedPackages(await readLockfile()).filter(({ ships }) => ships);
  const texts = await Promise.all(shipping.map(licenceText));
  return texts.filter((text) => text !== null).join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenceText({ folder, name, version, licence }: LockedPackage): Promise<string | null> {
  const path = join(folders.root, folder);
  const files = await readdir(path).catch(() => null);
  if (files === null) return null;
  const file = files.find((one) => /^licen[cs]e(\.|$)/i.test(one));
  const text = file === undefined ? '' : `\n${await readFile(join(path, file), 'utf8')}`;
  return `${name} ${version} (${licence})\n${text}`;
}
