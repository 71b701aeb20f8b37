/** Refuses a package whose licence would bind a release, or whose content the lockfile does not pin. */
import { lockedPackages, readLockfile, type LockedPackage } from './licences.ts';

const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'OFL-1.1',
]);

/** Whether an SPDX expression lets us ship: one side of an OR is enough, an AND needs both. */
export const isAllowed = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence.trim())));

/** What is wrong with the packages of a lockfile, in sentences. */
export const licenceProblems = (packages: readonly LockedPackage[]): readonly string[] =>
  packages.flatMap(({ name, version, licence, integrity, ships }) => [
    ...(ships && !isAllowed(licence)
      ? [`${name} ${version} ships under "${licence}", which is not on the list of build/check-licences.ts.`]
      : []),
    ...(integrity.startsWith('sha512-') ? [] : [`${name} ${version} has no sha512 in package-lock.json.`]),
  ]);

if (import.meta.main) {
  const packages = lockedPackages(await readLockfile());
  const problems = licenceProblems(packages);
  const shipping = packages.filter(({ ships }) => ships).length;
  for (const problem of problems) console.error(problem);
  console.log(
    `Licences: ${packages.length} packages pinned by sha512, ${shipping} may ship, ${problems.length} problems.`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
