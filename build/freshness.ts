/** Whether what was built is newer than everything it was built from. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.ts';

/** Written when a build has succeeded; its time is the time of the build. */
export const STAMP = join(folders.built, '.built');

const SOURCES = ['shared', 'renderer', 'electron', 'build', 'package-lock.json'];

/** The first source newer than the build, as a path; null when the build is fresh. */
export function firstNewerSource(sources: readonly string[], stamp: string): string | null {
  const builtAt = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (builtAt === undefined) return sources[0] ?? null;
  const isNewer = (path: string): boolean => statSync(path).mtimeMs > builtAt;
  for (const source of sources) {
    if (isNewer(source)) return source;
    // A folder's own time tells of files that went away.
    const inside = statSync(source).isDirectory() ? readdirSync(source, { recursive: true, encoding: 'utf8' }) : [];
    const newer = inside.map((name) => join(source, name)).find(isNewer);
    if (newer !== undefined) return newer;
  }
  return null;
}

/** The first source of Orgwright newer than its build; null when the build is fresh. */
export const staleBecauseOf = (): string | null =>
  firstNewerSource(
    SOURCES.map((source) => join(folders.root, source)),
    STAMP,
  );
